'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '@/ui/select-field';
import { Skeleton } from '@/ui/skeleton';
import { SaveSearch } from '../../alerts/ui/save-search';
import type { SearchOutput } from '../../contract';
import { type AskedSearch, type SearchState, SORT_CHOICES } from '../../search-params';
import { ResultsTitle } from './results-title';
import type { SetSearch } from './use-search-state';

/** How many homes there are, how many more in other currencies, and their order. */
export function ResultsHeader(props: {
  found: SearchOutput | undefined;
  isUpdating: boolean;
  asked: AskedSearch;
  state: SearchState;
  set: SetSearch;
}) {
  const t = useTranslations('search');
  const { found, state, set } = props;
  const sortId = useId();
  const others = found?.inOtherCurrencies ?? 0;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div aria-live="polite" aria-busy={props.isUpdating}>
        {found ? (
          <ResultsTitle
            total={found.total}
            isMinimum={found.totalIsMinimum}
            transaction={state.transaction}
          />
        ) : (
          <Skeleton className="my-1 h-7 w-56" />
        )}
        {others > 0 ? (
          <p className="text-ink-soft text-sm">{t('otherCurrencies', { count: others })}</p>
        ) : null}
      </div>
      <div className="flex items-center gap-2 text-sm">
        <SaveSearch asked={props.asked} />
        <label htmlFor={sortId} className="text-ink-soft max-2xl:sr-only">
          {t('sort.label')}
        </label>
        <Select
          id={sortId}
          value={state.sort}
          options={SORT_CHOICES.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(event) => {
            const sort = SORT_CHOICES.find((choice) => choice === event.target.value);
            set({ sort: sort ?? null });
          }}
        />
      </div>
    </div>
  );
}
