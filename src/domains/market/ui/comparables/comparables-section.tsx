'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { SurfaceUnit } from '@/kernel/units';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { ErrorState } from '@/ui/error-state';
import { useSeen } from '@/ui/use-seen';
import type { ComparableSale } from '../../valuation/contract';
import type { ComparedHome } from './comparable-params';
import { ComparablesBar } from './comparables-bar';
import { ComparablesTable } from './comparables-table';
import { LazySalesMap } from './lazy-sales-map';
import type { MapView } from './sales-map';
import { salesWithin, sortedSales } from './sorted-sales';
import { useComparables } from './use-comparables';

const AT_FIRST = 10;

/** The sales that speak for the home, on a map and in a table that filter each other. */
export function ComparablesSection(props: {
  /** Null where the home has no position to look around. */
  home: ComparedHome | null;
  alike: readonly ComparableSale[];
  unit: SurfaceUnit;
  mapStyleUrl: string;
}) {
  const t = useTranslations('price.comparables');
  const { home, unit } = props;
  const { state, setState, sales, total, isFiltered, isStale, error, retry } = useComparables(
    home,
    props.alike,
  );
  const [lit, setLit] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const [view, setView] = useState<MapView | null>(null);
  const [keepsToView, setKeepsToView] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(frame);
  const inView = salesWithin(sales, keepsToView ? view : null);
  const ordered = sortedSales(inView, state.sort);
  const at = ordered.findIndex(({ id }) => id === picked);
  const shown = isWhole || at >= AT_FIRST ? ordered : ordered.slice(0, AT_FIRST);

  useEffect(() => {
    if (picked === null) return;
    document.getElementById(`sale-${picked}`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);

  return (
    <>
      {home ? (
        <ComparablesBar
          state={state}
          setState={setState}
          unit={unit}
          shown={ordered.length}
          isFiltered={isFiltered}
        />
      ) : null}
      {home ? (
        <div
          ref={frame}
          className="mb-3 h-72 overflow-hidden rounded-lg border border-line bg-sunken md:h-96"
        >
          {isSeen ? (
            <LazySalesMap
              home={home}
              sales={sales}
              styleUrl={props.mapStyleUrl}
              lit={lit}
              onPoint={setLit}
              picked={picked}
              onPick={setPicked}
              onView={setView}
            />
          ) : null}
        </div>
      ) : null}
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6">
        <p aria-live="polite" className="text-ink-soft text-sm">
          {total === null
            ? t('alike', { count: ordered.length })
            : t('found', { shown: ordered.length, total })}
        </p>
        {home ? (
          <Checkbox
            label={<span className="text-sm">{t('keepToView')}</span>}
            checked={keepsToView}
            onChange={({ target }) => setKeepsToView(target.checked)}
          />
        ) : null}
      </div>
      {error ? (
        <ErrorState onRetry={retry}>{t('error')}</ErrorState>
      ) : ordered.length === 0 && !isStale ? (
        <p className="border-line border-y py-6 text-ink-soft">
          {keepsToView && sales.length > 0 ? t('noneInView') : t('none')}
        </p>
      ) : (
        <div className={isStale ? 'opacity-60 transition-opacity' : undefined} aria-busy={isStale}>
          <ComparablesTable
            sales={shown}
            sort={state.sort}
            onSort={(sort) => void setState({ sort })}
            unit={unit}
            lit={lit}
            onPoint={setLit}
            picked={picked}
            onPick={setPicked}
          />
          {shown.length < ordered.length ? (
            <Button className="mt-4" onClick={() => setWhole(true)}>
              {t('more', { count: ordered.length - shown.length })}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}
