import { z } from 'zod';

const CITY_NAME_MAX = 100;
const PER_PAGE_MAX = 100;
const CONTROL = /\p{Cc}/u;

const name = z
  .string()
  .trim()
  .max(CITY_NAME_MAX, `must not be longer than ${CITY_NAME_MAX} characters`)
  .refine((text) => !CONTROL.test(text), 'must not contain control characters')
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'must not be empty');

export const cityView = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.string().nullable(),
  country: z.string(),
  isActive: z.boolean(),
});
export type CityView = z.output<typeof cityView>;

export const newCityInput = z.object({
  name,
  state: name.nullish().transform((state) => state ?? null),
  country: name,
  isActive: z.boolean().default(true),
});
export type NewCityInput = z.output<typeof newCityInput>;

/** What is left out stays. */
export const changeCityInput = z.object({
  name: name.optional(),
  state: name.nullable().optional(),
  country: name.optional(),
  isActive: z.boolean().optional(),
});
export type ChangeCityInput = z.output<typeof changeCityInput>;

export const searchCitiesInput = z.object({
  /** The beginning of a name or of one of its words; nothing finds all. */
  q: z.string().max(CITY_NAME_MAX).default(''),
  limit: z.number().int().min(1).max(PER_PAGE_MAX).default(10),
  page: z.number().int().min(1).max(100_000).default(1),
  /** Whether those that are not offered are found too, which only administrators may ask. */
  withInactive: z.boolean().default(false),
});
export type SearchCitiesInput = z.output<typeof searchCitiesInput>;
