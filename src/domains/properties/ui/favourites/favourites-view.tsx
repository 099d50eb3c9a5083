'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { HomeCard } from '../card/home-card';
import { HomeCardSkeleton } from '../card/home-card-skeleton';
import { FAVOURITES_PER_PAGE } from './page-size';

const GRID = 'grid gap-x-6 gap-y-9 sm:grid-cols-2 lg:grid-cols-3';

/** The homes that the reader keeps, the last kept first. One that is let go leaves, and its notice offers it back. */
export function FavouritesView() {
  const t = useTranslations('favourites');
  const trpc = useTRPC();
  const [pages, setPages] = useState(1);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      trpc.properties.favourites.queryOptions({ page: index + 1, perPage: FAVOURITES_PER_PAGE }),
    ),
  });
  const [first] = answers;
  const homes = answers.flatMap((answer) => answer.data?.listings ?? []);
  const total = first?.data?.total ?? 0;
  const isLoading = answers.some((answer) => answer.isPending);

  if (first?.isError && !first.data) {
    return (
      <ErrorState
        title={t('error')}
        onRetry={() => first.refetch()}
        retrying={first.isFetching}
        className="mt-8"
      />
    );
  }
  if (first?.data && total === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          <LinkButton href="/properties" variant="primary">
            {t('emptyAction')}
          </LinkButton>
        }
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {first?.data ? (
        <p aria-live="polite" className="figures mt-1 text-ink-soft">
          {t('count', { count: total })}
        </p>
      ) : null}
      <ul aria-busy={isLoading} className={`mt-8 ${GRID}`}>
        {homes.map((home) => (
          <li key={home.id}>
            <HomeCard home={home} sizes="(min-width: 64rem) 27vw, (min-width: 40rem) 46vw, 92vw" />
          </li>
        ))}
        {isLoading
          ? ['a', 'b', 'c'].map((key) => (
              <li key={key} aria-hidden="true">
                <HomeCardSkeleton />
              </li>
            ))
          : null}
      </ul>
      {homes.length < total ? (
        <p className="mt-12 flex justify-center">
          <Button onClick={() => setPages(pages + 1)} pending={isLoading}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
