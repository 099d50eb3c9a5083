'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useTimeZone } from '@/ui/use-time-zone';
import { AuditEntries } from './audit-entries';
import { AUDIT_PER_PAGE } from './page-size';

/** The reader's own audit trail, a page at a time. */
export function AuditList(props: { timeZone: string | null }) {
  const t = useTranslations('audit');
  const trpc = useTRPC();
  const timeZone = useTimeZone(props.timeZone);
  const trail = useInfiniteQuery(
    trpc.audit.mine.infiniteQueryOptions(
      { limit: AUDIT_PER_PAGE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  if (trail.isPending) return <Skeleton className="h-64 w-full" />;
  if (trail.isError && !trail.data) {
    return (
      <ErrorState title={t('error')} onRetry={() => trail.refetch()} retrying={trail.isFetching} />
    );
  }
  const entries = trail.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  return (
    <div>
      <AuditEntries entries={entries} timeZone={timeZone} />
      {trail.isFetchNextPageError ? (
        <ErrorState
          title={t('moreFailed')}
          onRetry={() => trail.fetchNextPage()}
          retrying={trail.isFetchingNextPage}
          className="mt-6"
        />
      ) : trail.hasNextPage ? (
        <Button
          className="mt-6"
          onClick={() => trail.fetchNextPage()}
          pending={trail.isFetchingNextPage}
        >
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
