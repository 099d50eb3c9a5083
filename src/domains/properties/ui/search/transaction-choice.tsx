'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '@/ui/segmented';
import type { FilterProps } from './filter-props';

/** Sale or rent: they never mix, so amounts of the one mean nothing in the other and are dropped. */
export function TransactionChoice({ state, set }: Pick<FilterProps, 'state' | 'set'>) {
  const t = useTranslations('search.filters');
  return (
    <Segmented
      legend={t('transaction')}
      legendHidden
      options={[
        { value: 'sale', label: t('sale') },
        { value: 'rent', label: t('rent') },
      ]}
      value={state.transaction}
      onChange={(transaction) => set({ transaction, minPrice: null, maxPrice: null })}
    />
  );
}
