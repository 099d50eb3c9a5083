import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsStringLiteral,
} from 'nuqs/server';
import {
  FEATURES,
  LISTING_STATUSES,
  type ListingStatus,
  PROPERTY_TYPES,
  TRANSACTIONS,
} from '@/kernel/homes';
import { CURRENCIES, type Currency, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { readLine, writeLine } from './area/line-code';
import type { Bounds, Position, SearchFilters, Sort } from './contract';

/** The contract's own list, repeated so that a page does not carry zod to the browser; a test compares the two. */
export const SORT_CHOICES = [
  'newest',
  'best_match',
  'price_asc',
  'price_desc',
  'price_per_m2_asc',
  'surface_asc',
  'surface_desc',
] as const satisfies readonly Sort[];

const STATUS_CHOICES = LISTING_STATUSES.filter(
  (status): status is Exclude<ListingStatus, 'draft'> => status !== 'draft',
);

/** A plain decimal inside the contract's bounds; anything else in the address counts as not asked. */
function figure(low: number, high: number, whole = false) {
  const pattern = whole ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,6})?$/;
  return createParser({
    parse: (text) => {
      const value = Number(text);
      return pattern.test(text) && value >= low && value <= high ? value : null;
    },
    serialize: String,
  });
}

/** Text without the control characters that PostgreSQL refuses, cut to what the contract takes. */
function text(shortest: number, longest: number) {
  return createParser({
    parse: (given) => {
      const clean = given
        .replace(/\p{Cc}+/gu, ' ')
        .slice(0, longest)
        .trim();
      // In code points, as the contract counts: an emoji is one character though two units long.
      return [...clean].length >= shortest ? clean : null;
    },
    serialize: (value) => value,
  });
}

const places = (shortest: number, longest: number) =>
  withAtMost(20, parseAsArrayOf(text(shortest, longest))).withDefault([]);

const anyOf = <Word extends string>(words: readonly Word[]) =>
  withAtMost(words.length, parseAsArrayOf(parseAsStringLiteral(words))).withDefault([]);

function withAtMost<Item>(longest: number, list: ReturnType<typeof parseAsArrayOf<Item>>) {
  return createParser<Item[]>({
    parse: (given) => [...new Set(list.parse(given) ?? [])].slice(0, longest),
    serialize: list.serialize,
    eq: list.eq,
  });
}

const day = createParser({
  parse: (text) => {
    const isDay = /^[1-9]\d{3}-\d\d-\d\d$/.test(text);
    const instant = new Date(`${text}T00:00:00.000Z`);
    return isDay && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
      ? text
      : null;
  },
  serialize: (value) => value,
});

/** A drawn line as few characters; see `area/line-code.ts`. */
const area = createParser<Position[]>({
  parse: (text) => readLine(text),
  serialize: writeLine,
  eq: (one, other) => writeLine(one) === writeLine(other),
});

/** `west,south,east,north` in degrees. */
const bounds = createParser<Bounds>({
  parse: (text) => {
    if (!/^(-?\d{1,3}(\.\d{1,9})?(,|$)){4}$/.test(text)) return null;
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    const fits =
      Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
      Math.max(Math.abs(south), Math.abs(north)) <= 90;
    return fits ? { west, south, east, north } : null;
  },
  serialize: ({ west, south, east, north }) =>
    [west, south, east, north].map((degrees) => String(Number(degrees.toFixed(5)))).join(','),
  eq: (one, other) =>
    one.west === other.west &&
    one.south === other.south &&
    one.east === other.east &&
    one.north === other.north,
});

/** The search in the address: the one definition that the server's prefetch and the browser's controls both read. */
export const searchParams = {
  transaction: parseAsStringLiteral(TRANSACTIONS).withDefault('sale'),
  cities: places(1, 100),
  postalCodes: places(2, 12),
  types: anyOf(PROPERTY_TYPES),
  statuses: anyOf(STATUS_CHOICES),
  minPrice: figure(0, MAX_MAJOR_AMOUNT),
  maxPrice: figure(0, MAX_MAJOR_AMOUNT),
  currency: parseAsStringLiteral(CURRENCIES),
  minBedrooms: figure(0, 100, true),
  minBathrooms: figure(0, 100),
  minRooms: figure(0, 100, true),
  /** m² whatever the reader's unit, so that a shared address means the same to both. */
  minSurface: figure(0, 10_000_000),
  maxSurface: figure(0, 10_000_000),
  minYear: figure(1000, 2200, true),
  maxYear: figure(1000, 2200, true),
  minPricePerSquareMetre: figure(0, MAX_MAJOR_AMOUNT),
  maxPricePerSquareMetre: figure(0, MAX_MAJOR_AMOUNT),
  listedSince: day,
  area,
  bounds,
  features: anyOf(FEATURES),
  excludeFeatures: anyOf(FEATURES),
  words: text(1, 500),
  /** What was not understood of a sentence; ranks by any of its words. */
  sentence: text(1, 500),
  /** The sentence as it was typed: shown again, and no part of the question. One too long to be read is kept as well. */
  ask: text(1, 12_000),
  sort: parseAsStringLiteral(SORT_CHOICES).withDefault('newest'),
};

export const searchUrlKeys = {
  cities: 'city',
  postalCodes: 'postal_code',
  types: 'type',
  statuses: 'status',
  minPrice: 'min_price',
  maxPrice: 'max_price',
  minBedrooms: 'bedrooms',
  minBathrooms: 'bathrooms',
  minRooms: 'rooms',
  minSurface: 'min_surface',
  maxSurface: 'max_surface',
  minYear: 'min_year',
  maxYear: 'max_year',
  minPricePerSquareMetre: 'min_price_m2',
  maxPricePerSquareMetre: 'max_price_m2',
  listedSince: 'since',
  excludeFeatures: 'without',
  words: 'q',
  sentence: 'any',
} as const;

const options = { urlKeys: searchUrlKeys };
export const loadSearchState = createLoader(searchParams, options);
const serialize = createSerializer(searchParams, options);

export type SearchState = Awaited<ReturnType<typeof loadSearchState>>;

/** An address under `/properties` that shows this search. */
export function searchHref(state: Partial<SearchState>): string {
  return serialize('/properties', state);
}

/** The address that reads a sentence and leads on to its search. */
export function askHref(ask: string, transaction: SearchState['transaction']): string {
  return serialize('/properties/ask', { ask, transaction });
}

/** A question that the contract takes. */
export type AskedSearch = SearchFilters & { sort: Sort };

/**
 * What to ask the service for. Absent values are left out and reversed ranges turned round, so that no address, however
 * it was typed, makes the contract refuse.
 */
export function searchOf(state: SearchState, readerCurrency?: Currency): AskedSearch {
  const [minPrice, maxPrice] = ordered(state.minPrice, state.maxPrice);
  const [minSurface, maxSurface] = ordered(state.minSurface, state.maxSurface);
  const [minYear, maxYear] = ordered(state.minYear, state.maxYear);
  const [minPricePerSquareMetre, maxPricePerSquareMetre] = ordered(
    state.minPricePerSquareMetre,
    state.maxPricePerSquareMetre,
  );
  const asked = {
    ...state,
    ask: null,
    readerCurrency,
    minPrice,
    maxPrice,
    minSurface,
    maxSurface,
    minYear,
    maxYear,
    minPricePerSquareMetre,
    maxPricePerSquareMetre,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as AskedSearch;
}

function ordered(low: number | null, high: number | null): [number | null, number | null] {
  return low !== null && high !== null && low > high ? [high, low] : [low, high];
}
