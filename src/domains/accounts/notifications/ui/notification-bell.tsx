'use client';

import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { LinkButton } from '@/ui/link-button';
import { UNREAD_SHOWN } from '../model';

/** The way to the notifications, with how many wait. Asked after the page has woken up and whenever the tab is looked at again. */
export function NotificationBell() {
  const t = useTranslations('shell');
  const trpc = useTRPC();
  const { data: count = 0 } = useQuery(
    trpc.notifications.unreadCount.queryOptions(undefined, { refetchOnWindowFocus: 'always' }),
  );
  return (
    <LinkButton
      href="/notifications"
      variant="quiet"
      size="icon"
      aria-label={t('bell', { count })}
      prefetch={false}
    >
      <Bell aria-hidden="true" className="size-5" strokeWidth={1.5} />
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="figures absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1 text-center font-medium text-on-accent text-sm leading-5"
        >
          {count > UNREAD_SHOWN ? `${UNREAD_SHOWN}+` : count}
        </span>
      ) : null}
    </LinkButton>
  );
}
