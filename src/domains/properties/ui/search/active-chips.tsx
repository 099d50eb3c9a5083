'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { RemovableChip } from '@/ui/chip';
import type { SearchState } from '../../search-params';
import { activeFilters, type Filter, WITHOUT_ALL, without } from './filters';
import type { SetSearch } from './use-search-state';

/** On a desk the bar above shows these by itself. */
const IN_BAR = new Set<Filter>(['price', 'types', 'bedrooms', 'bathrooms', 'rooms']);

/** What narrows the search, each with a cross; towns and postal codes each by themselves. */
export function ActiveChips(props: {
  state: SearchState;
  set: SetSearch;
  nameOf: (filter: Filter) => string;
}) {
  const t = useTranslations('search.filters');
  const { state, set, nameOf } = props;
  const filters = activeFilters(state);
  if (filters.length === 0) return null;
  const isAsked = state.ask !== null;
  const places = [
    ...state.cities.map((name) => ({
      name,
      inBar: false,
      remove: { cities: state.cities.filter((city) => city !== name) },
    })),
    ...state.postalCodes.map((name) => ({
      name,
      inBar: false,
      remove: { postalCodes: state.postalCodes.filter((code) => code !== name) },
    })),
  ];
  const others = filters
    .filter((filter) => filter !== 'place')
    .map((filter) => ({
      name: nameOf(filter),
      remove: without([filter]),
      // A sentence is answered with all that was understood of it, whatever the bar shows as well.
      inBar: !isAsked && IN_BAR.has(filter),
    }));
  return (
    <div className="flex items-center gap-2 overflow-x-auto py-1 [scrollbar-width:none] max-md:-mx-(--gutter) max-md:px-(--gutter) md:flex-wrap">
      {isAsked ? <span className="shrink-0 text-ink-soft text-sm">{t('understood')}</span> : null}
      {[...places, ...others].map(({ name, remove, inBar }) => (
        <span key={name} className={inBar ? 'shrink-0 lg:hidden' : 'shrink-0'}>
          <RemovableChip removeLabel={t('remove', { filter: name })} onRemove={() => set(remove)}>
            {name}
          </RemovableChip>
        </span>
      ))}
      <Button
        size="small"
        variant="quiet"
        className="shrink-0 whitespace-nowrap"
        onClick={() => set(WITHOUT_ALL)}
      >
        {t('clear')}
      </Button>
    </div>
  );
}
