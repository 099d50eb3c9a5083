import { z } from 'zod';
import { CURRENCIES } from '@/kernel/money';
import { budgetInput, updatePreferencesInput } from './contract';
import type { Preferences } from './model';

export const preferencesBody = updatePreferencesInput
  .pick({ propertyTypes: true, locations: true })
  .extend({ budgetRange: budgetInput.nullish() })
  .transform(({ budgetRange: budget, ...rest }) => ({ ...rest, budget }));

/** Preferences as the accounts clients write them; `currency` stands in a range only where it is known. */
export const preferencesAnswer = z.object({
  propertyTypes: z.array(z.string()),
  budgetRange: z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.enum(CURRENCIES).optional(),
  }),
  locations: z.array(z.string()),
});

export function preferencesAnswerOf({
  propertyTypes,
  budget: { min, max, currency },
  locations,
}: Preferences): z.input<typeof preferencesAnswer> {
  return {
    propertyTypes: [...propertyTypes],
    budgetRange: { min, max, ...(currency && { currency }) },
    locations: [...locations],
  };
}
