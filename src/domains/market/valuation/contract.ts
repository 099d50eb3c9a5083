import { z } from 'zod';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { money } from '@/kernel/money-contract';
import { SALE_EXCLUSIONS, SALE_NATURES } from '../sales/model';

/** The assessor's words for the state of a home, from the worst to the best. */
export const CONDITIONS = ['to_renovate', 'to_refresh', 'good', 'renovated', 'new'] as const;
export const ENERGY_CLASSES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

const country = z.enum(Object.keys(COUNTRIES) as [Country, ...Country[]]);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
/** m² */
const surface = z.number().positive().max(10_000);
const address = z.string().trim().max(300);
const postalCode = z.string().trim().max(12);
const count = z.number().min(0).max(200);
const year = z.number().int().min(1000).max(2200);

/** Whatever is known of a home. Only type, surface and some place are needed for a value. */
export const homeFacts = z.object({
  country,
  latitude: latitude.nullable().default(null),
  longitude: longitude.nullable().default(null),
  postalCode: postalCode.nullable().default(null),
  city: z.string().trim().max(100).nullable().default(null),
  /** Number and street. */
  address: address.nullable().default(null),
  propertyType: z.enum(PROPERTY_TYPES),
  surface: surface.nullable().default(null),
  /** m² */
  landSurface: z.number().positive().max(10_000_000).nullable().default(null),
  rooms: count.nullable().default(null),
  bedrooms: count.nullable().default(null),
  bathrooms: count.nullable().default(null),
  floor: z.number().int().min(-10).max(200).nullable().default(null),
  floors: count.nullable().default(null),
  hasElevator: z.boolean().nullable().default(null),
  yearBuilt: year.nullable().default(null),
  yearRenovated: year.nullable().default(null),
  /** Garages, cellars and parking spaces that are sold with it. */
  outbuildings: count.nullable().default(null),
  /** Numbers that one register alone knows, by its own scale: King County's `grade`, `condition`, `view`. */
  details: z.record(z.string().max(40), z.number()).default({}),
  condition: z.enum(CONDITIONS).nullable().default(null),
  energyClass: z.enum(ENERGY_CLASSES).nullable().default(null),
  /** Only sales before this day count; today unless told, and never a later day. */
  asOf: z.iso.date().nullable().default(null),
});
export type HomeFacts = z.output<typeof homeFacts>;
export type HomeFactsInput = z.input<typeof homeFacts>;

export const LOCATION_PRECISIONS = [
  'address',
  'parcel',
  'street',
  'commune',
  'postal_code',
  'coordinates',
] as const;

/** A sale as lists and maps show it. Amounts are those of the register. */
export const recordedSale = z.object({
  id: z.number().int(),
  soldOn: z.iso.date(),
  nature: z.enum(SALE_NATURES),
  address: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  type: z.enum(['house', 'apartment']).nullable(),
  /** m² */
  surface: z.number().nullable(),
  landSurface: z.number().nullable(),
  rooms: z.number().nullable(),
  dwellings: z.number().int(),
  /** Of the whole sale. */
  price: money.nullable(),
  pricePerSquareMetre: money.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  precision: z.enum(LOCATION_PRECISIONS).nullable(),
  /** Why it speaks for no other home; empty where it may. */
  exclusions: z.array(z.enum(SALE_EXCLUSIONS)),
  source: z.string(),
  /** Generated for the demonstration: nobody sold this. */
  isDemo: z.boolean(),
});
export type RecordedSaleView = z.output<typeof recordedSale>;

/** A sale that speaks for the home that is asked about. */
export const comparableSale = recordedSale.extend({
  type: z.enum(['house', 'apartment']),
  surface: z.number(),
  price: money,
  pricePerSquareMetre: money,
  /** Its price per m² on the home's surface and day; that of the register where no home was asked about. */
  adjustedPrice: money,
  /** Kilometres. */
  distance: z.number(),
  ageInMonths: z.number().int(),
  /** From 0 to 1, place and age apart. */
  likeness: z.number(),
});
export type ComparableSale = z.output<typeof comparableSale>;

export const CONTRIBUTING_FACTS = [
  'place',
  'comparables',
  'time',
  'type',
  'surface',
  'land',
  'rooms',
  'bedrooms',
  'bathrooms',
  'floors',
  'year_built',
  'year_renovated',
  'outbuildings',
  'details',
  'condition',
  'energy_class',
] as const;
export type ContributingFact = (typeof CONTRIBUTING_FACTS)[number];

export const CONFIDENCE_REASONS = [
  'few_sales',
  'old_sales',
  'far_sales',
  'wide_interval',
  'model_training',
  'missing_facts',
  'coarse_place',
] as const;

export const ABSTENTIONS = [
  'surface',
  'surface_absurd',
  'type_not_valued',
  'place',
  'outside_markets',
  'coordinates_swapped',
  'few_sales',
] as const;
export type Abstention = (typeof ABSTENTIONS)[number];

/** Sales near that were left out, by why. */
const leftOut = z.object({
  reason: z.enum(SALE_EXCLUSIONS),
  sales: z.number().int(),
  /** The nearest of them. */
  examples: z.array(recordedSale),
});
export type LeftOut = z.output<typeof leftOut>;

const evidence = z.object({
  comparables: z.array(comparableSale),
  leftOut: z.array(leftOut),
  /** Registers that the sales come from; their licences are shown where the data is. */
  sources: z.array(z.string()),
  /** Some of the sales are generated. */
  isDemo: z.boolean(),
});

const valued = evidence.extend({
  status: z.literal('valued'),
  value: money,
  /** Four prices in five lie between `low` and `high`. */
  low: money,
  high: money,
  pricePerSquareMetre: money,
  confidence: z.enum(['high', 'medium', 'low']),
  confidenceReasons: z.array(z.enum(CONFIDENCE_REASONS)),
  /** What would narrow the interval if it were known. */
  missing: z.array(z.enum([...CONTRIBUTING_FACTS, 'address'])),
  asOf: z.iso.date(),
  dataFrom: z.iso.date(),
  dataTo: z.iso.date(),
  salesUsed: z.number().int(),
  /** Null where the sales around spoke alone. */
  model: z
    .object({
      market: z.string(),
      version: z.string(),
      trainedAt: z.date(),
      sales: z.number().int(),
      /** Measured out of sample; shares of one, null where too few sales were left to measure. */
      medianError: z.number().nullable(),
      coverage: z.number().nullable(),
    })
    .nullable(),
  /** What the area's usual price per m² makes of this surface. `base` and all contributions sum exactly to `value`. */
  base: money,
  contributions: z.array(z.object({ fact: z.enum(CONTRIBUTING_FACTS), amount: money })),
  coefficients: z.array(
    z.object({
      fact: z.enum(['condition', 'energy_class']),
      factor: z.number(),
      source: z.object({ title: z.string(), url: z.url() }),
    }),
  ),
  /** Facts that were told, but that neither sales nor a published coefficient can put a price on. */
  unpriced: z.array(z.enum(['condition', 'energy_class', 'floor', 'elevator'])),
  place: z.object({ precision: z.enum(LOCATION_PRECISIONS), latitude, longitude }),
});
export type ValuedEstimate = z.output<typeof valued>;

const abstained = evidence.extend({
  status: z.literal('abstained'),
  reasons: z.array(z.enum(ABSTENTIONS)),
});

export const estimate = z.discriminatedUnion('status', [valued, abstained]);
export type Estimate = z.output<typeof estimate>;

export const comparablesInput = z
  .object({
    latitude,
    longitude,
    radiusKilometres: z.number().positive().max(20).default(1),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    minSurface: surface.optional(),
    maxSurface: surface.optional(),
    minRooms: count.optional(),
    maxRooms: count.optional(),
    type: z.enum(['house', 'apartment']).optional(),
    /** The home they are compared with, for likeness and adjusted prices. */
    surface: surface.optional(),
    limit: z.number().int().min(1).max(200).default(50),
    /** How many come before: what the page before said as `next`. */
    cursor: z.number().int().min(0).max(2000).default(0),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'is before from' })
  .refine(({ minSurface = 0, maxSurface = Infinity }) => minSurface <= maxSurface, {
    path: ['maxSurface'],
    error: 'is below minSurface',
  })
  .refine(({ minRooms = 0, maxRooms = Infinity }) => minRooms <= maxRooms, {
    path: ['maxRooms'],
    error: 'is below minRooms',
  });
export type ComparablesInput = z.output<typeof comparablesInput>;

export interface Comparables {
  /** Nearest first. */
  readonly sales: ComparableSale[];
  /** All that fit, counted up to {@link MOST_COUNTED}. */
  readonly total: number;
  /** The cursor that goes on; null at the end. */
  readonly next: number | null;
}
export const MOST_COUNTED = 1000;

export const historyInput = z.object({
  country,
  postalCode: postalCode.min(1),
  /** Number and street. */
  address: address.min(1),
});
export type HistoryInput = z.output<typeof historyInput>;
