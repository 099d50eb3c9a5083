'use client';

import { useTranslations } from 'next-intl';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { ChoiceFields } from './choice-fields';
import type { FilterProps } from './filter-props';
import { useCountText, useFacets } from './use-facets';

/** What kind of home; any of the chosen. Each with how many homes it would show. */
export function TypeFields({ state, set, asked }: Pick<FilterProps, 'state' | 'set' | 'asked'>) {
  const t = useTranslations('search');
  const homes = useTranslations('homes.type');
  const facets = useFacets(asked);
  const countText = useCountText();
  const note = (type: string) =>
    facets && countText(facets.types.find((one) => one.type === type)?.count ?? 0, facets.isAbout);
  return (
    <ChoiceFields
      legend={t('filters.type')}
      hint={facets?.isAbout ? t('facets.aboutHint') : undefined}
      options={PROPERTY_TYPES.map((value) => ({ value, label: homes(value), note: note(value) }))}
      chosen={state.types}
      onChange={(types) => set({ types })}
    />
  );
}
