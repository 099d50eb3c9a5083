import { nameKey, postalCodeKey } from '@/kernel/text';
import type { SearchFilters } from './contract';

/** The towns asked for, under the keys that listings keep. */
export function cityKeys(filters: Pick<SearchFilters, 'cities'>): string[] {
  return [...new Set(filters.cities.map(nameKey))];
}

/** The postal codes asked for, as listings keep them. */
export function postalCodes(filters: Pick<SearchFilters, 'postalCodes'>): string[] {
  return [...new Set(filters.postalCodes.map(postalCodeKey))];
}

/** Whether a search names a town or a postal code. */
export function hasPlaces(filters: Pick<SearchFilters, 'cities' | 'postalCodes'>): boolean {
  return filters.cities.length > 0 || filters.postalCodes.length > 0;
}
