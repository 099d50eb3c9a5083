import { z } from 'zod';
import { FEATURES, LISTING_STATUSES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { money } from '@/kernel/money-contract';

export const SORTS = [
  'newest',
  'best_match',
  'price_asc',
  'price_desc',
  'price_per_m2_asc',
  'surface_asc',
  'surface_desc',
] as const;
export type Sort = (typeof SORTS)[number];

const amount = z.number().min(0).max(MAX_MAJOR_AMOUNT);
const count = z.number().int().min(0).max(100);
const surface = z.number().min(0).max(10_000_000);
const year = z.number().int().min(1000).max(2200);
const word = z.string().trim().min(1).max(100);

/** The box that a map shows, in degrees; one whose west lies east of its east crosses the date line. */
export const mapBounds = z.object({
  west: z.number().min(-180).max(180),
  south: z.number().min(-90).max(90),
  east: z.number().min(-180).max(180),
  north: z.number().min(-90).max(90),
});
export type Bounds = z.output<typeof mapBounds>;

/** Longitude and latitude. A line drawn over the date line may run on past 180° or jump to -180°. */
const position = z.tuple([z.number().min(-360).max(360), z.number().min(-90).max(90)]);
export type Position = z.output<typeof position>;

export const filterShape = z.object({
  transaction: z.enum(TRANSACTIONS).default('sale'),
  /** Town names as people write them; any of them. */
  cities: z.array(word).max(20).default([]),
  postalCodes: z.array(z.string().trim().min(2).max(12)).max(20).default([]),
  /** A drawn area: the corners of a polygon, the last joined to the first. */
  area: z.array(position).min(3).max(10_000).optional(),
  bounds: mapBounds.optional(),
  types: z.array(z.enum(PROPERTY_TYPES)).default([]),
  statuses: z.array(z.enum(LISTING_STATUSES).exclude(['draft'])).default([]),
  /** Whole units of `currency`; without one, of the place's or the reader's own. */
  minPrice: amount.optional(),
  maxPrice: amount.optional(),
  currency: z.enum(CURRENCIES).optional(),
  /** What a page guesses of its reader (from the browser's region); the account's own currency comes before it. */
  readerCurrency: z.enum(CURRENCIES).optional(),
  minBedrooms: count.optional(),
  minBathrooms: z.number().min(0).max(100).optional(),
  minRooms: count.optional(),
  /** m² */
  minSurface: surface.optional(),
  maxSurface: surface.optional(),
  minYear: year.optional(),
  maxYear: year.optional(),
  /** Whole units of currency for each m²; a home of unknown surface has none. */
  minPricePerSquareMetre: amount.optional(),
  maxPricePerSquareMetre: amount.optional(),
  /** First listed on this day (UTC) or later. */
  listedSince: z.iso.date().optional(),
  /** All of them. */
  features: z.array(z.enum(FEATURES)).default([]),
  /** None of them. */
  excludeFeatures: z.array(z.enum(FEATURES)).default([]),
  /** Words in title and text; all of them, the last as the start of a word. */
  words: z.string().trim().max(500).optional(),
  /** A sentence: any of its words but those that only hold it together. */
  sentence: z.string().trim().max(500).optional(),
});

type FilterShape = z.output<typeof filterShape>;

export function refuseReversed(filters: FilterShape, ctx: z.RefinementCtx) {
  const ranges = [
    ['minPrice', 'maxPrice'],
    ['minSurface', 'maxSurface'],
    ['minYear', 'maxYear'],
    ['minPricePerSquareMetre', 'maxPricePerSquareMetre'],
  ] as const;
  for (const [low, high] of ranges) {
    const [from, to] = [filters[low], filters[high]];
    if (from !== undefined && to !== undefined && from > to) {
      ctx.addIssue({ code: 'custom', path: [high], message: `must not be below ${low}` });
    }
  }
}

export const searchFilters = filterShape.superRefine(refuseReversed);
export type SearchFilters = z.output<typeof searchFilters>;

export const searchInput = filterShape
  .extend({
    sort: z.enum(SORTS).default('newest'),
    cursor: z.string().max(500).optional(),
    page: z.number().int().min(1).max(10_000).optional(),
    perPage: z.number().int().min(1).max(100).default(20),
  })
  .superRefine(refuseReversed);
export type SearchInput = z.output<typeof searchInput>;

export const photo = z.object({
  url: z.string(),
  caption: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** A few blurred pixels as a `data:` address, to be shown until the photo has come. */
  placeholder: z.string().nullable(),
});

/** A listing as lists show it. `id` is the property's: the one in addresses and REST. */
export const listingCard = z.object({
  id: z.number().int(),
  listingId: z.number().int(),
  transaction: z.enum(TRANSACTIONS),
  status: z.enum(LISTING_STATUSES),
  title: z.string(),
  address: z.string().nullable(),
  city: z.string(),
  state: z.string().nullable(),
  postalCode: z.string(),
  country: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  price: money,
  type: z.enum(PROPERTY_TYPES),
  bedrooms: z.number().nullable(),
  bathrooms: z.number().nullable(),
  rooms: z.number().nullable(),
  /** m² */
  surface: z.number().nullable(),
  yearBuilt: z.number().nullable(),
  features: z.array(z.string()),
  photos: z.array(photo),
  listedAt: z.date(),
  isFavourite: z.boolean(),
  /** Whether this reader looked at it before. */
  isSeen: z.boolean(),
  /** What it asked before its price last changed, where that was more. */
  priceDrop: z.object({ previous: money, changedAt: z.date() }).nullable(),
  isDemo: z.boolean(),
});
export type ListingCard = z.output<typeof listingCard>;

export const searchOutput = z.object({
  listings: z.array(listingCard),
  /** Exact up to 10,000; at 10,000 with `totalIsMinimum` there are more. */
  total: z.number().int(),
  totalIsMinimum: z.boolean(),
  /** Homes that match but for their currency, left out because amounts of two currencies are never compared raw. */
  inOtherCurrencies: z.number().int(),
  /** Homes that match but that this reader hides. */
  hidden: z.number().int(),
  /** Words that no home's text holds, and what was looked for instead. */
  corrected: z.array(z.object({ from: z.string(), to: z.string() })),
  /** The currency that amounts of this search are in; null where each home is compared in its own. */
  currency: z.enum(CURRENCIES).nullable(),
  nextCursor: z.string().nullable(),
});
export type SearchOutput = z.output<typeof searchOutput>;

export const listingDetail = listingCard.extend({
  description: z.string(),
  landSurface: z.number().nullable(),
  source: z.string(),
  priceHistory: z.array(z.object({ price: money, recordedAt: z.date() })),
  /** Whom a visitor would meet. */
  contactName: z.string().nullable(),
  hasContact: z.boolean(),
});
export type ListingDetail = z.output<typeof listingDetail>;

export const propertyId = z.object({ id: z.number().int().min(1).max(2_147_483_647) });

export const favouriteState = z.object({
  propertyId: propertyId.shape.id,
  isFavourite: z.boolean(),
});

/** `id` is the property's. */
export const mapPoint = z.object({
  id: z.number().int(),
  latitude: z.number(),
  longitude: z.number(),
  price: money,
});
export type MapPoint = z.output<typeof mapPoint>;

export const similarInput = propertyId.extend({
  limit: z.number().int().min(1).max(12).default(6),
});

export const favouritesInput = z.object({
  page: z.number().int().min(1).max(1000).default(1),
  perPage: z.number().int().min(1).max(100).default(20),
});

/** A filter that a search may drop. `place` is towns and postal codes together. */
export const LOOSENABLE = [
  'place',
  'area',
  'bounds',
  'price',
  'pricePerSquareMetre',
  'currency',
  'types',
  'statuses',
  'bedrooms',
  'bathrooms',
  'rooms',
  'surface',
  'year',
  'listedSince',
  'features',
  'excludeFeatures',
  'words',
] as const;
export type Loosenable = (typeof LOOSENABLE)[number];

/** What dropping one filter alone would show: `total` is exact to 1,000, past it at least that. */
export const loosening = z.object({
  filter: z.enum(LOOSENABLE),
  total: z.number().int(),
  totalIsMinimum: z.boolean(),
});
export type Loosening = z.output<typeof loosening>;
