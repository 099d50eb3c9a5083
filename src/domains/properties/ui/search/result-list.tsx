'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import type { ListingCard } from '../../contract';
import { HomeCardSkeleton } from '../card/home-card-skeleton';
import type { BestOf } from './best-of';
import { GRID } from './grid';
import { ResultItem } from './result-item';

/** Photos on the first screen of a phone and of a desk, fetched before the rest. */
const FIRST_SCREEN = 2;

/** The homes, and a button for more: never by itself, so that what stands below stays within reach. */
export function ResultList(props: {
  homes: readonly ListingCard[];
  total: { count: number; isMinimum: boolean };
  isStale: boolean;
  lit: number | null;
  onHover: (id: number | null) => void;
  bestOf: BestOf | null;
  more: { has: boolean; isLoading: boolean; load: () => void };
}) {
  const t = useTranslations('search.list');
  const { homes, total, more } = props;
  const shown = { shown: homes.length, total: total.count };
  return (
    <>
      <ul
        aria-label={t('label')}
        aria-busy={props.isStale || more.isLoading}
        className={`${GRID} transition-opacity ${props.isStale ? 'opacity-55' : ''}`}
      >
        {homes.map((home, index) => (
          <ResultItem
            key={home.listingId}
            home={home}
            eager={index < FIRST_SCREEN}
            lit={props.lit === home.id}
            onHover={props.onHover}
            bestOf={props.bestOf}
          />
        ))}
        {more.isLoading ? <SkeletonItems count={4} /> : null}
      </ul>
      <div className="mt-12 flex flex-col items-center gap-3">
        <p className="figures text-ink-soft text-sm">
          {total.isMinimum ? t('shownMany', shown) : t('shown', shown)}
        </p>
        {more.has ? (
          <Button onClick={more.load} pending={more.isLoading}>
            {t('loadMore')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

export function SkeletonItems({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <li key={`skeleton-${index}`} aria-hidden="true">
      <HomeCardSkeleton />
    </li>
  ));
}
