import type { Loosenable } from '../../contract';
import type { SearchState } from '../../search-params';

type Key = keyof SearchState;

/** Which parts of the address each filter is made of; emptying them drops the filter. */
const KEYS = {
  place: ['cities', 'postalCodes'],
  area: ['area'],
  bounds: ['bounds'],
  price: ['minPrice', 'maxPrice'],
  currency: ['currency'],
  types: ['types'],
  statuses: ['statuses'],
  bedrooms: ['minBedrooms'],
  bathrooms: ['minBathrooms'],
  rooms: ['minRooms'],
  surface: ['minSurface', 'maxSurface'],
  pricePerSquareMetre: ['minPricePerSquareMetre', 'maxPricePerSquareMetre'],
  year: ['minYear', 'maxYear'],
  listedSince: ['listedSince'],
  features: ['features'],
  excludeFeatures: ['excludeFeatures'],
  words: ['words', 'sentence'],
} as const satisfies Partial<Record<Loosenable, readonly Key[]>>;

export type Filter = keyof typeof KEYS;
export const FILTERS = Object.keys(KEYS) as Filter[];

/** Whether a filter narrows the search. A currency by itself only says what amounts mean. */
export function isActive(filter: Filter, state: SearchState): boolean {
  return KEYS[filter].some((key) => {
    const value = state[key];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
}

/** The filters that a reader set, in the order of the bar. */
export function activeFilters(state: SearchState): Filter[] {
  return FILTERS.filter((filter) => filter !== 'currency' && isActive(filter, state));
}

/** The change that drops these filters. */
export function without(filters: readonly Filter[]): Partial<Record<Key, null>> {
  return Object.fromEntries(filters.flatMap((filter) => KEYS[filter].map((key) => [key, null])));
}

/** The change that drops all filters and keeps sale or rent and the order. */
export const WITHOUT_ALL = { ...without(FILTERS), ask: null };
