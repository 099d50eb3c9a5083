import { OPEN_STATUSES } from '@/kernel/homes';
import { type Currency, isCurrency } from '@/kernel/money';
import type { Bounds, SearchFilters } from '../contract';
import { asksPrice, priceRule } from '../model-money';
import { cityKeys, postalCodes } from '../model-places';
import type { TestedListing } from './model';

type Test = (filters: SearchFilters, home: TestedListing) => boolean;
const always: Test = () => true;

/**
 * How each filter of a search tests one home: what `store/conditions.ts` asks of the database, said once more for one home
 * against many searches. A filter that the contract gains has to be given its test here before this compiles. Unknown
 * facts fail every bound on them, as null does in SQL. Words, sentences and drawn areas are `always` here: the search's own
 * conditions confirm them (`store/confirm.ts`). Prices are tested apart, as another currency is no plain no.
 */
const TESTS: Record<keyof SearchFilters, Test> = {
  transaction: (asked, home) => home.transaction === asked.transaction,
  cities: (asked, home) => asked.cities.length === 0 || cityKeys(asked).includes(home.cityKey),
  postalCodes: (asked, home) =>
    asked.postalCodes.length === 0 || postalCodes(asked).includes(home.postalCode),
  area: always,
  bounds: ({ bounds }, home) => bounds === undefined || liesIn(bounds, home),
  types: ({ types }, home) => types.length === 0 || types.includes(home.type),
  statuses: ({ statuses }, { status }) =>
    statuses.length === 0
      ? OPEN_STATUSES.some((open) => open === status)
      : statuses.some((one) => one === status),
  minPrice: always,
  maxPrice: always,
  currency: always,
  readerCurrency: always,
  minPricePerSquareMetre: always,
  maxPricePerSquareMetre: always,
  minBedrooms: (asked, home) => atLeast(home.bedrooms, asked.minBedrooms),
  minBathrooms: (asked, home) => atLeast(home.bathrooms, asked.minBathrooms),
  minRooms: (asked, home) => atLeast(home.rooms, asked.minRooms),
  minSurface: (asked, home) => atLeast(home.surface, asked.minSurface),
  maxSurface: (asked, home) => atMost(home.surface, asked.maxSurface),
  minYear: (asked, home) => atLeast(home.yearBuilt, asked.minYear),
  maxYear: (asked, home) => atMost(home.yearBuilt, asked.maxYear),
  listedSince: ({ listedSince }, home) =>
    listedSince === undefined || home.listedAt >= new Date(`${listedSince}T00:00:00Z`),
  features: ({ features }, home) => features.every((one) => home.features.includes(one)),
  excludeFeatures: ({ excludeFeatures }, home) =>
    !excludeFeatures.some((one) => home.features.includes(one)),
  words: always,
  sentence: always,
};
const ALL_TESTS = Object.values(TESTS);

/** `other_currency`: all fits, but the amounts cannot be compared; a search counts such homes and leaves them out. */
export type Verdict = 'match' | 'other_currency' | null;

/**
 * Whether a search whose amounts are already in a currency (or that compares each home in its own) finds this home, apart
 * from words and drawn area.
 */
export function verdictOn(filters: SearchFilters, home: TestedListing): Verdict {
  if (!ALL_TESTS.every((test) => test(filters, home))) return null;
  if (filters.currency !== undefined && filters.currency !== home.currency) return 'other_currency';
  if (!asksPrice(filters)) return 'match';
  return isCurrency(home.currency) && isInRange(filters, home, home.currency) ? 'match' : null;
}

/** Whether only the search's own words in the database can tell. */
export function needsConfirming({ words, sentence, area }: SearchFilters): boolean {
  return words !== undefined || sentence !== undefined || area !== undefined;
}

function isInRange(filters: SearchFilters, home: TestedListing, currency: Currency): boolean {
  const [range] = priceRule(filters, currency).ranges;
  if (!range) return false;
  const { min, max, minPerSquareMetre: minEach, maxPerSquareMetre: maxEach } = range;
  return (
    (min === null || home.price >= min) &&
    (max === null || home.price <= max) &&
    atLeast(home.pricePerSquareMetre, minEach === null ? undefined : Number(minEach)) &&
    atMost(home.pricePerSquareMetre, maxEach === null ? undefined : Number(maxEach))
  );
}

function liesIn({ west, south, east, north }: Bounds, home: TestedListing): boolean {
  const { latitude, longitude } = home;
  if (latitude === null || longitude === null) return false;
  if (latitude < south || latitude > north) return false;
  return west <= east
    ? longitude >= west && longitude <= east
    : longitude >= west || longitude <= east;
}

/** Surfaces are kept in 32 bits: 62.3 in the database is not the 62.3 of JavaScript, so both are brought to those. */
function atLeast(value: number | null, bound: number | undefined): boolean {
  return bound === undefined || (value !== null && Math.fround(value) >= Math.fround(bound));
}

function atMost(value: number | null, bound: number | undefined): boolean {
  return bound === undefined || (value !== null && Math.fround(value) <= Math.fround(bound));
}
