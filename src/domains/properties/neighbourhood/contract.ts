import { z } from 'zod';
import { money } from '@/kernel/money-contract';

/** Fewer homes than this say more about themselves than about a neighbourhood. */
export const FEWEST_HOMES = 8;
/** How far "around" reaches where postal code and town hold too few. */
export const RADIUS_KILOMETRES = 10;

const AREA_KINDS = ['postalCode', 'town', 'around'] as const;

/** What a tenth, a quarter, half, three quarters and nine tenths of the homes lie below. */
export const spread = z.object({
  tenth: money,
  quarter: money,
  median: money,
  threeQuarters: money,
  nineTenths: money,
});
export type Spread = z.output<typeof spread>;

/** Homes like one, in the smallest area that holds enough of them; null spreads where even the widest holds too few. */
export const neighbourhood = z.object({
  area: z.enum(AREA_KINDS),
  /** How many were compared: the same type, transaction, currency and country, listed within two years of this one. */
  homes: z.number().int(),
  /** Those of them whose surface is known. */
  homesWithSurface: z.number().int(),
  /** When the first and the last of them were listed. */
  from: z.date().nullable(),
  to: z.date().nullable(),
  price: spread.nullable(),
  /** For each m². */
  pricePerSquareMetre: spread.nullable(),
});
export type Neighbourhood = z.output<typeof neighbourhood>;
