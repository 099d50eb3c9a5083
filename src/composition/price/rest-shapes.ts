import { z } from 'zod';
import { POSITIONS } from '@/domains/market/offer/model-interval';
import {
  ABSTENTIONS,
  CONFIDENCE_REASONS,
  LOCATION_PRECISIONS,
} from '@/domains/market/valuation/contract';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { PROPERTY_TYPES } from '@/kernel/homes';
import { CURRENCIES } from '@/kernel/money';

const countries = Object.keys(COUNTRIES) as [Country, ...Country[]];
const amount = z.number().describe('Major units of `currency`.');
const perMetre = z.number().describe('Major units of `currency` for each m².');
const percent = z.number().describe('Per cent.');
const confidence = z.enum(['high', 'medium', 'low']);
const sources = z.array(z.string()).describe('Registers that the sales come from.');
const isDemo = z.boolean().describe('Some of the sales are generated for the demonstration.');

const saleShape = z.object({
  date: z.iso.date(),
  address: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  property_type: z.enum(['apartment', 'house']).nullable(),
  price: amount.nullable(),
  surface_area: z.number().nullable().describe('m²'),
  rooms: z.number().nullable(),
  price_per_sqm: perMetre.nullable(),
  distance_m: z.int().nullable().describe('Null where the place of the address is not known.'),
  similarity: z.number().nullable().describe('0 to 1; null where too little is known of the home.'),
});

const comparableShape = saleShape.extend({
  adjusted_price: amount.describe("The sale's price on this home's surface and day."),
  age_in_months: z.int(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  source: z.string(),
});

const estimateShape = z.object({
  value: amount,
  interval: z.tuple([amount, amount]).describe('Four prices in five lie within.'),
  price_per_sqm: perMetre,
  confidence,
  confidence_reasons: z.array(z.enum(CONFIDENCE_REASONS)),
  missing: z.array(z.string()).describe('What would narrow the interval if it were known.'),
  as_of: z.iso.date(),
  data_from: z.iso.date(),
  data_to: z.iso.date(),
  sales_used: z.int(),
  model: z
    .object({
      market: z.string(),
      version: z.string(),
      trained_at: z.iso.datetime(),
      sales: z.int(),
      median_error: z.number().nullable(),
      coverage: z.number().nullable(),
    })
    .nullable()
    .describe('Null where the sales around spoke alone.'),
});

export const priceShape = z.object({
  address: z.string(),
  postal_code: z.string(),
  city: z.string().nullable(),
  country: z.enum(countries),
  currency: z.enum(CURRENCIES),
  property_id: z.int().nullable().describe('The home at this address whose facts were used.'),
  property_type: z.enum(PROPERTY_TYPES).nullable(),
  surface_area: z.number().nullable(),
  rooms: z.number().nullable(),
  asking_price: amount.nullable(),
  address_found: z.boolean(),
  location_precision: z.enum(LOCATION_PRECISIONS).nullable(),
  note: z.string().nullable().describe('What the answer is for, where the address is not known.'),
  simple_analysis: z.object({
    sales_count: z.int(),
    avg_price_per_sqm: perMetre.nullable(),
    median_price_per_sqm: perMetre.nullable(),
    min_price: amount.nullable(),
    max_price: amount.nullable(),
    sales: z.array(saleShape),
  }),
  trend_analysis: z.object({
    price_trend: percent.nullable().describe('Over a year, of the median price per m².'),
    price_trend_corrected: percent.nullable().describe('With what was sold held the same.'),
    projected_price_per_sqm: perMetre.nullable(),
    confidence,
    data_points: z.int().describe('Sales of the two years that are compared.'),
    method: z.literal('hedonic'),
    partial: z.boolean(),
  }),
  recommendation: z.object({
    fair_price_range: z.tuple([amount, amount]).nullable(),
    market_position: z.enum(POSITIONS),
    negotiation_suggestion: z.string(),
    opening_offer: amount.nullable(),
    highest_offer: amount.nullable(),
  }),
  estimate: estimateShape.nullable(),
  not_valued_because: z.array(z.enum([...ABSTENTIONS, 'property_type'])),
  comparables: z.array(comparableShape),
  sources,
  is_demo: isDemo,
});

export const trendsShape = z.object({
  postal_code: z.string(),
  country: z.enum(countries),
  currency: z.enum(CURRENCIES),
  trends: z.array(
    z.object({
      year: z.int(),
      avg_price_per_sqm: perMetre.nullable().describe('Null below three sales.'),
      transactions: z.int(),
      partial: z.boolean().describe('The year is not over, or not recorded from end to end.'),
      from: z.iso.date(),
      to: z.iso.date(),
      median_price_per_sqm: perMetre.nullable(),
      quartiles_per_sqm: z.tuple([perMetre, perMetre]).nullable(),
      index: z
        .number()
        .nullable()
        .describe('Corrected for what was sold; 100 in the first full year.'),
    }),
  ),
  yoy_change: percent.nullable(),
  five_year_change: percent
    .nullable()
    .describe('From the first of the last five rows to the last.'),
  yoy_change_corrected: percent.nullable(),
  five_year_change_corrected: percent.nullable(),
  method: z.literal('hedonic'),
  uneven: z
    .boolean()
    .describe('Some year came in parts: its number of transactions tells nothing.'),
  sources,
  is_demo: isDemo,
});
