'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { useTimeZone } from '@/ui/use-time-zone';
import { BOXES, type Box } from '../model';
import { EmptyInbox } from './empty-inbox';
import { InboxSkeleton } from './inbox-skeleton';
import { THREADS_PER_PAGE } from './page-size';
import { ThreadRow } from './thread-row';

/** Every conversation that the reader takes part in, as the one who asks or as the one who lists. */
export function InboxView(props: { timeZone: string | null }) {
  const t = useTranslations('requests.inbox');
  const trpc = useTRPC();
  const timeZone = useTimeZone(props.timeZone);
  const [box, setBox] = useState<Box>('all');
  const list = useInfiniteQuery(
    trpc.requests.threads.infiniteQueryOptions(
      { limit: THREADS_PER_PAGE, box },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        refetchOnWindowFocus: 'always',
      },
    ),
  );
  const threads = list.data?.pages.flatMap((page) => page.threads) ?? [];
  return (
    <div className="max-w-4xl">
      <fieldset className="mt-6 flex gap-2">
        <legend className="sr-only">{t('boxes')}</legend>
        {BOXES.map((name) => (
          <Chip
            key={name}
            className="h-11"
            active={box === name}
            aria-pressed={box === name}
            onClick={() => setBox(name)}
          >
            {t(name)}
          </Chip>
        ))}
      </fieldset>
      {list.isPending ? <InboxSkeleton /> : null}
      {list.isError && !list.data ? (
        <ErrorState
          title={t('error')}
          onRetry={() => list.refetch()}
          retrying={list.isFetching}
          className="mt-8"
        />
      ) : null}
      {list.data && threads.length === 0 ? (
        <EmptyInbox box={box} onShowAll={() => setBox('all')} />
      ) : null}
      {threads.length > 0 ? (
        <ul aria-label={t('list')} className="mt-8">
          {threads.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
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
