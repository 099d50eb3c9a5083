import { z } from 'zod';
import { FEATURES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { CURRENCIES } from '@/kernel/money';
import { SORTS } from '../contract';
import type { Found, Interpretation } from './interpretation';

const names = z
  .union([z.string(), z.array(z.string())])
  .describe('A list where there are several.');
const amount = z.number().describe('Whole units of the currency; a rent is per month.');

/** What was read in the sentence; a key that is absent was not asked. */
export const interpretationShape = z
  .object({
    city: names,
    postal_code: names,
    property_type: z.enum(PROPERTY_TYPES),
    transaction: z.enum(TRANSACTIONS),
    currency: z.enum(CURRENCIES),
    min_price: amount,
    max_price: amount,
    min_bedrooms: z.number(),
    min_bathrooms: z.number(),
    min_rooms: z.number(),
    min_surface: z.number().describe('m²'),
    max_surface: z.number().describe('m²'),
    min_year: z.number(),
    max_year: z.number(),
    features: z.array(z.enum(FEATURES)),
    exclude_features: z.array(z.enum(FEATURES)),
    sort: z.enum(SORTS),
    unmatched: z
      .array(z.string())
      .describe('Phrases that became no filter, as typed; also those that contradict each other.'),
  })
  .partial();
type Shape = z.output<typeof interpretationShape>;

/** The interpretation under the keys of `POST /api/properties/search`; what was not asked has no key. */
export function restInterpretation(read: Interpretation): Shape {
  const keys: { [Key in keyof Shape]: Shape[Key] | undefined } = {
    city: oneOrMany(read.cities),
    postal_code: oneOrMany(read.postalCodes),
    property_type: read.type?.value,
    transaction: read.transaction?.value,
    currency: read.currency?.value,
    min_price: read.minPrice?.value,
    max_price: read.maxPrice?.value,
    min_bedrooms: read.minBedrooms?.value,
    min_bathrooms: read.minBathrooms?.value,
    min_rooms: read.minRooms?.value,
    min_surface: read.minSurface?.value,
    max_surface: read.maxSurface?.value,
    min_year: read.minYear?.value,
    max_year: read.maxYear?.value,
    features: many(read.features),
    exclude_features: many(read.excludeFeatures),
    sort: read.sort?.value,
    unmatched: unmatchedOf(read),
  };
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

/** What contradicts itself became no filter either, and no other key could say so. */
function unmatchedOf({ text, unmatchedSpans, contradictions }: Interpretation) {
  const spans = [...unmatchedSpans, ...contradictions.flatMap((one) => one.spans)];
  const inOrder = spans.sort((a, b) => a.start - b.start);
  return spans.length > 0 ? inOrder.map(({ start, end }) => text.slice(start, end)) : undefined;
}

function many<Word extends string>(found: readonly Found<Word>[]): Word[] | undefined {
  return found.length > 0 ? found.map(({ value }) => value) : undefined;
}

function oneOrMany(found: readonly Found<string>[]): string | string[] | undefined {
  const values = many(found);
  return values?.length === 1 ? values[0] : values;
}
