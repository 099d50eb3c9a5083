import { preparedArea } from '../area/prepare';
import type { SearchFilters } from '../contract';
import { asksPrice, priceRule } from '../model-money';
import { searchKeys } from './model-keys';

/** Filters that the columns hold, and hold exactly. */
const IN_COLUMNS = new Set<keyof SearchFilters>([
  'transaction',
  'types',
  'currency',
  'minPrice',
  'maxPrice',
  'minBedrooms',
  'minRooms',
  'minSurface',
  'maxSurface',
  'features',
]);

/** The columns by which `store/candidates.ts` finds a search. Throws `invalid_input` naming `area`. */
export function narrowing(filters: SearchFilters) {
  const bounds = filters.area ? preparedArea(filters.area).bounds : null;
  const [range] = filters.currency ? priceRule(filters, null).ranges : [];
  return {
    keys: searchKeys(filters, bounds),
    isPlain: isPlain(filters),
    types: filters.types.length > 0 ? filters.types : null,
    currency: filters.currency ?? null,
    minPrice: range?.min ?? null,
    maxPrice: range?.max ?? null,
    minBedrooms: filters.minBedrooms ?? null,
    minRooms: filters.minRooms ?? null,
    minSurface: filters.minSurface ?? null,
    maxSurface: filters.maxSurface ?? null,
    features: filters.features.length > 0 ? filters.features : null,
  };
}

/** A key stands for a town or for a postal code, but not for both narrowing each other; a square of the map for no view. */
function isPlain(filters: SearchFilters): boolean {
  if (asksPrice(filters) && !filters.currency) return false;
  const asked = Object.entries(filters).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const others = asked.filter(([name]) => !IN_COLUMNS.has(name as keyof SearchFilters));
  const [only, ...more] = others.map(([name]) => name);
  return more.length === 0 && (only === undefined || only === 'cities' || only === 'postalCodes');
}
