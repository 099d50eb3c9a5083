import { z } from 'zod';
import { CURRENCIES, MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { oneLine } from '../contract';
import { MOST_WORDS, SURFACE_UNITS, WORD_MAX } from './model';

/** Each word once, as it was first written. */
const words = z
  .array(oneLine(WORD_MAX))
  .max(MOST_WORDS, `must not be more than ${MOST_WORDS}`)
  .transform((given) => [...new Set(given)]);

const amount = z.number().min(0).max(MAX_MAJOR_AMOUNT);

export const budgetInput = z
  .object({
    min: amount.nullish(),
    max: amount.nullish(),
    currency: z.enum(CURRENCIES).nullish(),
  })
  .refine(({ min, max }) => min == null || max == null || min <= max, {
    path: ['max'],
    message: 'must not be less than min',
  });

/** What is left out stays; null forgets a choice, and so does an empty list. */
export const updatePreferencesInput = z.object({
  propertyTypes: words.nullish(),
  locations: words.nullish(),
  budget: budgetInput.nullish(),
  surfaceUnit: z.enum(SURFACE_UNITS).nullish(),
});
export type UpdatePreferencesInput = z.output<typeof updatePreferencesInput>;
