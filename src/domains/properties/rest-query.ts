import { z } from 'zod';
import { FEATURES, PROPERTY_TYPES, PUBLIC_STATUSES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { type SearchInput, SORTS, searchInput } from './contract';
import { figure, nameList, phrase, word, wordList } from './rest-fields';
import { box, day, line } from './rest-place-fields';

const price = () => figure(0, MAX_MAJOR_AMOUNT);
const atLeast = () => figure(0, 100, { whole: true });
const surface = () => figure(0, 10_000_000);
const year = () => figure(1000, 2200, { whole: true });

const searchKeys = z.object({
  city: nameList(1, 100),
  postal_code: nameList(2, 12),
  property_type: wordList(PROPERTY_TYPES),
  transaction: word(TRANSACTIONS),
  currency: word(CURRENCIES.map((code) => code.toLowerCase())),
  min_price: price(),
  max_price: price(),
  bedrooms: atLeast(),
  min_bedrooms: atLeast(),
  bathrooms: figure(0, 100),
  min_bathrooms: figure(0, 100),
  min_rooms: atLeast(),
  min_surface: surface(),
  max_surface: surface(),
  min_year: year(),
  max_year: year(),
  min_price_per_m2: price(),
  max_price_per_m2: price(),
  listed_since: day(),
  bounds: box(),
  area: line(),
  features: wordList(FEATURES),
  exclude_features: wordList(FEATURES),
  status: wordList(PUBLIC_STATUSES),
  q: phrase(500, 'Words in title and text: all of them, the last one as a beginning.'),
  sort: word(SORTS, { price: 'price_asc', surface: 'surface_desc' }),
  page: figure(1, 10_000, { whole: true }),
  per_page: figure(1, 100, { whole: true }),
  cursor: phrase(500, 'Where the page before ended: its `next_cursor`.'),
});

/** The query of `GET /api/properties/search`. */
export const searchQuery = searchKeys.superRefine(refuseReversed);

/** The body of `POST /api/properties/search`: the same keys, and a sentence. */
export const searchBody = searchKeys
  .extend({
    query: phrase(
      500,
      'A sentence in English or French. What it asks for becomes filters, except where a key beside it says otherwise.',
    ),
  })
  .superRefine(refuseReversed);

export const pageQuery = z.object({
  page: figure(1, 1000, { whole: true }),
  per_page: figure(1, 100, { whole: true }),
});

/** What a client asked, in the words of the service and with its defaults. */
export function searchInputOf(asked: z.output<typeof searchKeys>): SearchInput {
  return searchInput.parse(givenOf(asked));
}

/** The same without the defaults: only what the client wrote. An empty list asks for nothing. */
export function givenOf(asked: z.output<typeof searchKeys>): Partial<SearchInput> {
  const given = {
    transaction: asked.transaction,
    cities: asked.city,
    postalCodes: asked.postal_code,
    types: asked.property_type,
    statuses: asked.status,
    minPrice: asked.min_price,
    maxPrice: asked.max_price,
    currency: asked.currency?.toUpperCase(),
    minBedrooms: most(asked.bedrooms, asked.min_bedrooms),
    minBathrooms: most(asked.bathrooms, asked.min_bathrooms),
    minRooms: asked.min_rooms,
    minSurface: asked.min_surface,
    maxSurface: asked.max_surface,
    minYear: asked.min_year,
    maxYear: asked.max_year,
    minPricePerSquareMetre: asked.min_price_per_m2,
    maxPricePerSquareMetre: asked.max_price_per_m2,
    listedSince: asked.listed_since,
    bounds: asked.bounds,
    area: asked.area,
    features: asked.features,
    excludeFeatures: asked.exclude_features,
    words: asked.q,
    sort: asked.sort,
    page: asked.page,
    perPage: asked.per_page,
    cursor: asked.cursor,
  };
  const isWritten = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isWritten(value)));
}

/** `bedrooms` and `min_bedrooms` both mean "at least": where both are given, both hold. */
function most(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function refuseReversed(asked: z.output<typeof searchKeys>, ctx: z.RefinementCtx) {
  const ranges = [
    ['min_price', 'max_price'],
    ['min_surface', 'max_surface'],
    ['min_year', 'max_year'],
    ['min_price_per_m2', 'max_price_per_m2'],
  ] as const;
  for (const [low, high] of ranges) {
    const [from, to] = [asked[low], asked[high]];
    if (from !== undefined && to !== undefined && from > to)
      ctx.addIssue({ code: 'custom', path: [high], message: `must not be below ${low}` });
  }
}
