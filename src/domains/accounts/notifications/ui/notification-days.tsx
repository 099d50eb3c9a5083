'use client';

import { useTranslations } from 'next-intl';
import { DateText } from '@/ui/date-text';
import type { NotificationView } from '../contract';
import { dayBefore, dayOf, groupByDay } from './day-groups';
import { NotificationItem } from './notification-item';

/** The notifications under the days that they came on. */
export function NotificationDays(props: {
  notifications: readonly NotificationView[];
  timeZone: string;
  now: Date;
  onRead: (notification: NotificationView, isRead: boolean) => void;
}) {
  const t = useTranslations('notifications');
  const { timeZone } = props;
  const today = dayOf(props.now, timeZone);
  const nameOf = (day: string) => {
    if (day === today) return t('today');
    if (day === dayBefore(today)) return t('yesterday');
    return <DateText date={day} />;
  };
  return groupByDay(props.notifications, timeZone).map(({ day, entries }) => (
    <section key={day} className="mt-10" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="title mb-3 text-lg" suppressHydrationWarning>
        {nameOf(day)}
      </h2>
      <ul>
        {entries.map((notification) => (
          <NotificationItem
            key={notification.id}
            notification={notification}
            timeZone={timeZone}
            onRead={(isRead) => props.onRead(notification, isRead)}
          />
        ))}
      </ul>
    </section>
  ));
}
