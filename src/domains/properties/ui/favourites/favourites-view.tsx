'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { VERDICT_FILTERS, type VerdictFilter } from '../../shortlist/model';
import { Opinions } from '../../shortlist/ui/opinions';
import { SharingPanel } from '../../shortlist/ui/sharing-panel';
import { HomeCard } from '../card/home-card';
import { HomeCardSkeleton } from '../card/home-card-skeleton';
import { FAVOURITES_PER_PAGE } from './page-size';

/** The homes that the reader keeps, the last kept first. One that is let go leaves, and its notice offers it back. */
export function FavouritesView() {
  const t = useTranslations('favourites');
  const words = useTranslations('shortlist');
  const trpc = useTRPC();
  const [verdict, setVerdict] = useState<VerdictFilter>('all');
  const [pages, setPages] = useState(1);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      trpc.shortlist.list.queryOptions({
        verdict,
        page: index + 1,
        perPage: FAVOURITES_PER_PAGE,
      }),
    ),
  });
  const [first] = answers;
  const homes = answers.flatMap((answer) => answer.data?.homes ?? []);
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
  if (first?.data && first.data.counts.all === 0) {
    return (
      <>
        <SharingPanel />
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
      </>
    );
  }
  return (
    <>
      {first?.data ? (
        <p aria-live="polite" className="figures mt-1 text-ink-soft">
          {t('count', { count: total })}
        </p>
      ) : null}
      <SharingPanel />
      {first?.data ? (
        <div className="mt-6 flex flex-wrap gap-2">
          {VERDICT_FILTERS.map((name) => (
            <Chip
              key={name}
              active={verdict === name}
              aria-pressed={verdict === name}
              onClick={() => {
                setVerdict(name);
                setPages(1);
              }}
            >
              {words(`filter.${name}`, { count: first.data.counts[name] })}
            </Chip>
          ))}
        </div>
      ) : null}
      <ul aria-busy={isLoading} className="mt-8">
        {homes.map((entry) => (
          <li
            key={entry.home.id}
            className="grid gap-x-10 gap-y-6 border-line border-b py-8 first:pt-0 lg:grid-cols-[20rem_minmax(0,1fr)]"
          >
            <HomeCard home={entry.home} sizes="(min-width: 64rem) 20rem, 92vw" />
            <Opinions entry={entry} partnerName={first?.data?.partnerName ?? null} />
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
