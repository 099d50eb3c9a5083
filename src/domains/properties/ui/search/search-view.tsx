'use client';

import './search.css';
import { List, Map as MapIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Currency } from '@/kernel/money';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { useReaderUnit } from '@/ui/reader-unit';
import { surfaceUnitFor } from '@/ui/surface-unit';
import { HiddenNote } from '../../marks/ui/hidden-note';
import { useHiddenNow } from '../../marks/ui/use-hidden';
import { searchHref } from '../../search-params';
import { ActiveChips } from './active-chips';
import { EmptyResult } from './empty-result';
import { FilterBar } from './filter-bar';
import { useFilterNames } from './filter-names';
import { isActive } from './filters';
import { GRID } from './grid';
import { LazyMap } from './lazy-map';
import { SentenceNote } from './lazy-note';
import { ResultList, SkeletonItems } from './result-list';
import { ResultsHeader } from './results-header';
import { useMapBeside } from './use-map-wish';
import { useResultKeys } from './use-result-keys';
import { useResults } from './use-results';
import { useSearchState } from './use-search-state';

/** The search: filters on top, homes on the left, their prices on the map at the right. */
export function SearchView(props: { mapStyleUrl: string; readerCurrency: Currency }) {
  const t = useTranslations('search');
  const { state, set, asked } = useSearchState(props.readerCurrency);
  const results = useResults(asked);
  const [hovered, setHovered] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const [isMapOver, setMapOver] = useState(false);
  const isMapBeside = useMapBeside();
  const hasMap = isMapBeside || isMapOver;

  useResultKeys();

  const pages = results.data?.pages;
  const found = pages?.[0];
  const hiddenNow = useHiddenNow();
  const loaded = pages?.flatMap((page) => page.listings) ?? [];
  const homes = loaded.filter(({ id }) => hiddenNow[id] !== true);
  // Those that the server counted before they were hidden here.
  const gone = loaded.length - homes.length;
  // Until an amount is asked for, the service names no currency: then the homes of the chosen place tell it.
  const ofPlace = isActive('place', state) ? homes[0]?.price.currency : undefined;
  const currency = found?.currency ?? state.currency ?? ofPlace ?? props.readerCurrency;
  const unit = useReaderUnit() ?? surfaceUnitFor(currency);
  const nameOf = useFilterNames(state, currency, unit);
  const total = found && {
    count: found.totalIsMinimum ? found.total : found.total - gone,
    isMinimum: found.totalIsMinimum,
  };
  const query = asked.sort === 'best_match' ? searchHref(state).split('?')[1] : undefined;
  // The same while nothing changes, so that no card of the list is drawn anew.
  const bestOf = useMemo(() => (query ? { asked, query } : null), [asked, query]);
  const isStale = results.isPlaceholderData;

  return (
    <div data-wide="" className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,43%)]">
      <div className="min-w-0 px-(--gutter) pb-16 [--gutter:clamp(1rem,4vw,2.5rem)]">
        <div className="sticky top-0 z-20 -mx-(--gutter) bg-paper/95 px-(--gutter) pt-4 pb-2 backdrop-blur-sm md:top-(--header-height)">
          <FilterBar
            {...{ state, set, asked, currency, unit, nameOf }}
            total={isStale ? undefined : total}
          />
          <ActiveChips {...{ state, set, nameOf }} />
          {state.ask ? (
            <SentenceNote ask={state.ask} state={state} isEmpty={found?.total === 0} />
          ) : null}
        </div>
        <div className="mt-3 mb-6">
          <ResultsHeader
            asked={asked}
            found={found && total && { ...found, total: total.count }}
            isUpdating={isStale}
            {...{ state, set }}
          />
          <HiddenNote count={(found?.hidden ?? 0) + gone} />
        </div>
        {results.isError && !found ? (
          <ErrorState
            title={t('error.title')}
            onRetry={() => results.refetch()}
            retrying={results.isFetching}
          >
            {t('error.text')}
          </ErrorState>
        ) : null}
        {results.isPending ? (
          <ul aria-hidden="true" className={GRID}>
            <SkeletonItems count={6} />
          </ul>
        ) : null}
        {found && homes.length === 0 ? <EmptyResult {...{ asked, found, set, nameOf }} /> : null}
        {total && homes.length > 0 ? (
          <ResultList
            homes={homes}
            total={total}
            isStale={isStale}
            lit={hovered ?? picked}
            onHover={setHovered}
            bestOf={bestOf}
            more={{
              has: results.hasNextPage,
              isLoading: results.isFetchingNextPage,
              load: () => void results.fetchNextPage(),
            }}
          />
        ) : null}
      </div>
      <div
        className={
          isMapOver
            ? 'fixed inset-x-0 top-0 bottom-(--dock-height) z-30 bg-paper'
            : 'sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height))] border-line border-l bg-sunken lg:block'
        }
      >
        {hasMap ? (
          <LazyMap
            asked={asked}
            onArea={(area) => void set(area)}
            homes={homes}
            styleUrl={props.mapStyleUrl}
            hovered={hovered}
            onHover={setHovered}
            picked={picked}
            onPick={setPicked}
          />
        ) : null}
      </div>
      <Button
        variant="primary"
        onClick={() => setMapOver(!isMapOver)}
        className="-translate-x-1/2 fixed! bottom-[calc(var(--dock-height)+1rem)] left-1/2 z-30 rounded-full! shadow-float lg:hidden!"
      >
        {isMapOver ? (
          <List aria-hidden="true" className="size-5" strokeWidth={1.5} />
        ) : (
          <MapIcon aria-hidden="true" className="size-5" strokeWidth={1.5} />
        )}
        {isMapOver ? t('map.hide') : t('map.show')}
      </Button>
    </div>
  );
}
