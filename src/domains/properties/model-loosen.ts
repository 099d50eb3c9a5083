import { PUBLIC_STATUSES } from '@/kernel/homes';
import { LOOSENABLE, type Loosenable, type SearchFilters } from './contract';

/** What dropping a filter leaves to ask. */
const DROPPED: Record<Loosenable, Partial<SearchFilters>> = {
  place: { cities: [], postalCodes: [] },
  area: { area: undefined },
  bounds: { bounds: undefined },
  price: { minPrice: undefined, maxPrice: undefined },
  pricePerSquareMetre: { minPricePerSquareMetre: undefined, maxPricePerSquareMetre: undefined },
  currency: { currency: undefined },
  types: { types: [] },
  statuses: { statuses: [...PUBLIC_STATUSES] },
  bedrooms: { minBedrooms: undefined },
  bathrooms: { minBathrooms: undefined },
  rooms: { minRooms: undefined },
  surface: { minSurface: undefined, maxSurface: undefined },
  year: { minYear: undefined, maxYear: undefined },
  listedSince: { listedSince: undefined },
  features: { features: [] },
  excludeFeatures: { excludeFeatures: [] },
  words: { words: undefined, sentence: undefined },
};

interface Option {
  readonly filter: Loosenable;
  readonly filters: SearchFilters;
}

/** The search once more for each of its filters, without that one. */
export function loosenings(filters: SearchFilters): Option[] {
  return LOOSENABLE.filter((filter) => isAsked(filter, filters)).map((filter) => ({
    filter,
    filters: { ...filters, ...DROPPED[filter] },
  }));
}

function isAsked(filter: Loosenable, filters: SearchFilters): boolean {
  // A search that names no status still leaves closed listings out.
  if (filter === 'statuses') return filters.statuses.length < PUBLIC_STATUSES.length;
  return Object.keys(DROPPED[filter]).some((name) => {
    const value = filters[name as keyof SearchFilters];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  });
}
