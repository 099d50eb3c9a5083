'use client';

import { Mail, MailOpen } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import type { NotificationView } from '../contract';
import { textValues } from '../model-text';
import { KindIcon } from './kind-icon';

interface Props {
  readonly notification: NotificationView;
  readonly timeZone: string;
  readonly onRead: (isRead: boolean) => void;
}

/** One line of the centre: the sentence leads to what it tells of, and having gone there it is read. */
export function NotificationItem({ notification, timeZone, onRead }: Props) {
  const t = useTranslations('notifications');
  const locale = useLocale();
  const { kind, isRead, createdAt } = notification;
  const text = t(
    `kind.${kind}`,
    textValues(notification, locale, notification.actorName ?? t('someone')),
  );
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(createdAt);
  const Toggle = isRead ? Mail : MailOpen;
  return (
    <li className="relative flex items-start gap-4 border-line border-t py-4 last:border-b">
      <span
        className={classNames(
          'relative grid size-10 shrink-0 place-items-center rounded-full',
          isRead ? 'bg-sunken text-ink-soft' : 'bg-accent-wash text-accent',
        )}
      >
        <KindIcon kind={kind} />
        {isRead ? null : (
          <span className="absolute top-0 right-0 size-2.5 rounded-full border-2 border-paper bg-accent" />
        )}
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <Link
          href={notification.link}
          prefetch={false}
          onClick={() => {
            if (!isRead) onRead(true);
          }}
          className={classNames(
            'rounded-md after:absolute after:inset-y-0 after:right-14 after:left-0 hover:text-accent',
            isRead ? 'text-ink-soft' : 'font-medium',
          )}
        >
          {isRead ? null : <span className="sr-only">{t('isUnread')}. </span>}
          {text}
        </Link>
        <p className="mt-0.5 text-ink-soft text-sm">
          <time dateTime={createdAt.toISOString()} suppressHydrationWarning>
            {time}
          </time>
        </p>
      </div>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t(isRead ? 'markUnread' : 'markRead', { text })}
        onClick={() => onRead(!isRead)}
        className="-my-0.5 text-ink-soft"
      >
        <Toggle aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </Button>
    </li>
  );
}
