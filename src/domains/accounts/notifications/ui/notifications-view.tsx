'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { useTimeZone } from '@/ui/use-time-zone';
import { NothingToTell } from './nothing-to-tell';
import { NotificationDays } from './notification-days';
import { NotificationSkeleton } from './notification-skeleton';
import { NOTIFICATIONS_PER_PAGE } from './page-size';
import { useMarkRead } from './use-mark-read';

/** Everything that the reader was told, by day; read as soon as it is followed, or all at once. */
export function NotificationsView(props: { timeZone: string | null; now: Date }) {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const timeZone = useTimeZone(props.timeZone);
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { markRead, markAllRead } = useMarkRead();
  const list = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      { limit: NOTIFICATIONS_PER_PAGE, unreadOnly },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const notifications = list.data?.pages.flatMap((page) => page.notifications) ?? [];
  const newest = notifications[0]?.id;
  const hasUnread = notifications.some(({ isRead }) => !isRead);

  return (
    <div className="max-w-3xl">
      <div className="mt-6 flex flex-wrap items-center gap-2">
        <fieldset className="mr-auto flex gap-2">
          <legend className="sr-only">{t('show')}</legend>
          <Chip
            className="h-11"
            active={!unreadOnly}
            aria-pressed={!unreadOnly}
            onClick={() => setUnreadOnly(false)}
          >
            {t('all')}
          </Chip>
          <Chip
            className="h-11"
            active={unreadOnly}
            aria-pressed={unreadOnly}
            onClick={() => setUnreadOnly(true)}
          >
            {t('unread')}
          </Chip>
        </fieldset>
        <Button
          variant="quiet"
          className="max-sm:-ml-4"
          disabled={!hasUnread}
          onClick={() => newest && markAllRead({ upTo: newest })}
        >
          {t('markAll')}
        </Button>
      </div>
      {list.isPending ? <NotificationSkeleton /> : null}
      {list.isError && !list.data ? (
        <ErrorState
          title={t('error')}
          onRetry={() => list.refetch()}
          retrying={list.isFetching}
          className="mt-8"
        />
      ) : null}
      {list.data && notifications.length === 0 ? (
        <NothingToTell unreadOnly={unreadOnly} onShowAll={() => setUnreadOnly(false)} />
      ) : null}
      <NotificationDays
        notifications={notifications}
        timeZone={timeZone}
        now={props.now}
        onRead={({ id }, isRead) => markRead({ ids: [id], isRead })}
      />
      {list.isFetchNextPageError ? (
        <ErrorState
          title={t('moreFailed')}
          onRetry={() => list.fetchNextPage()}
          retrying={list.isFetchingNextPage}
          className="mt-8"
        />
      ) : list.hasNextPage ? (
        <p className="mt-10 flex justify-center">
          <Button onClick={() => list.fetchNextPage()} pending={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
