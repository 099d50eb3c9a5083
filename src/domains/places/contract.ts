import { z } from 'zod';

export const suggestInput = z.object({
  /** The beginning of a town's name or postal code, as typed. */
  text: z.string().max(100),
  limit: z.number().int().min(1).max(20).default(8),
});
export type SuggestInput = z.output<typeof suggestInput>;

/** A place that a search may name: a whole town, or one of its postal codes. */
export const placeSuggestion = z.object({
  kind: z.enum(['city', 'postal_code']),
  name: z.string(),
  /** Null for a town of several codes. */
  postalCode: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type PlaceSuggestion = z.output<typeof placeSuggestion>;
