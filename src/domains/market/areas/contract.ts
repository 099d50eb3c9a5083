import { z } from 'zod';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { TREND_LEVELS } from '../trends/model';

export const areasInput = z.object({
  country: z.enum(Object.keys(COUNTRIES) as [Country, ...Country[]]),
  postalCode: z.string().trim().min(1).max(12),
});
export type AreasInput = z.output<typeof areasInput>;

/** An area that has a trend, in the words that its trend is asked with. */
export const area = z.object({ level: z.enum(TREND_LEVELS), code: z.string(), name: z.string() });
export type Area = z.output<typeof area>;
