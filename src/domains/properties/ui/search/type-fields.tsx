'use client';

import { useTranslations } from 'next-intl';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { ChoiceFields } from './choice-fields';
import type { FilterProps } from './filter-props';

/** What kind of home; any of the chosen. */
export function TypeFields({ state, set }: Pick<FilterProps, 'state' | 'set'>) {
  const t = useTranslations('search.filters');
  const homes = useTranslations('homes.type');
  return (
    <ChoiceFields
      legend={t('type')}
      options={PROPERTY_TYPES.map((value) => ({ value, label: homes(value) }))}
      chosen={state.types}
      onChange={(types) => set({ types })}
    />
  );
}
