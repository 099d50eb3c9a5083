'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '@/ui/segmented';
import type { Facets } from '../../contract-figures';
import type { FilterProps } from './filter-props';
import { useCountText, useFacets } from './use-facets';

const COUNTS = ['any', '1', '2', '3', '4', '5'] as const;

/** Bedrooms, bathrooms and rooms, each "at least"; below bedrooms how many homes each choice would show. */
export function RoomFields({ state, set, asked }: Pick<FilterProps, 'state' | 'set' | 'asked'>) {
  const t = useTranslations('search.filters');
  const facets = useFacets(asked);
  const countText = useCountText();
  const options = COUNTS.map((value) => ({
    value,
    label: value === 'any' ? t('any') : t('atLeast', { count: value }),
  }));
  const rows = [
    { legend: t('bedrooms'), key: 'minBedrooms' },
    { legend: t('bathrooms'), key: 'minBathrooms' },
    { legend: t('rooms'), key: 'minRooms' },
  ] as const;
  return (
    <div className="grid gap-4">
      {rows.map(({ legend, key }) => (
        <Segmented
          key={key}
          legend={legend}
          options={options.map((option) => ({
            ...option,
            note:
              key === 'minBedrooms' && facets && option.value !== 'any'
                ? countText(atLeast(facets, Number(option.value)), facets.isAbout)
                : undefined,
          }))}
          value={COUNTS.find((count) => count === String(state[key])) ?? 'any'}
          onChange={(value) => set({ [key]: value === 'any' ? null : Number(value) })}
        />
      ))}
    </div>
  );
}

function atLeast({ bedrooms }: Facets, fewest: number): number {
  return bedrooms.reduce((sum, one) => (one.bedrooms >= fewest ? sum + one.count : sum), 0);
}
