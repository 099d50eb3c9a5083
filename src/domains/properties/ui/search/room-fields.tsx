'use client';

import { useTranslations } from 'next-intl';
import type { SearchState } from '../../search-params';
import { Segmented } from './segmented';
import type { SetSearch } from './use-search-state';

const COUNTS = ['any', '1', '2', '3', '4', '5'] as const;

/** Bedrooms, bathrooms and rooms, each "at least". */
export function RoomFields({ state, set }: { state: SearchState; set: SetSearch }) {
  const t = useTranslations('search.filters');
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
          options={options}
          value={COUNTS.find((count) => count === String(state[key])) ?? 'any'}
          onChange={(value) => set({ [key]: value === 'any' ? null : Number(value) })}
        />
      ))}
    </div>
  );
}
