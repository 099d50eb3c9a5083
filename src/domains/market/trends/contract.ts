import { z } from 'zod';
import type { Money } from '@/kernel/money';
import { ROOMS_BANDS, TREND_LEVELS, TREND_PERIODS, TREND_TYPES, type TrendLevel } from './model';

export const trendInput = z.object({
  country: z.enum(['FR', 'US', 'GB', 'IN']),
  level: z.enum(TREND_LEVELS),
  /** A postal code, INSEE's code of a commune, or a département (elsewhere the county's name). */
  code: z.string().trim().min(1).max(60),
  /** Null: houses and flats together. */
  type: z.enum(TREND_TYPES).nullable(),
  /** Null: any number of rooms. */
  rooms: z.enum(ROOMS_BANDS).nullable(),
  period: z.enum(TREND_PERIODS),
  /** Of history, up to the last year that has sales. */
  years: z.int().min(1).max(30),
});
export type TrendInput = z.output<typeof trendInput>;

/** One year or quarter. Prices are for each m². */
export interface TrendPoint {
  /** `2024` or `2024-Q1`. */
  readonly period: string;
  /** ISO dates of the part of the period that is recorded. */
  readonly from: string;
  readonly to: string;
  /** The period is not over, or the records do not reach from its beginning to its end. */
  readonly isPartial: boolean;
  /** The register's release is in parts here: the number of sales tells nothing of the market. */
  readonly isUneven: boolean;
  readonly sales: number;
  /** Null below three sales, which would tell what one of them cost. So are mean and quartiles. */
  readonly median: Money | null;
  readonly mean: Money | null;
  readonly lowerQuartile: Money | null;
  readonly upperQuartile: Money | null;
  /** 100 in the first full period that has one (else in the first); null where too few sales tell. */
  readonly index: number | null;
}

/** From the same part of an earlier year to the last point. */
export interface TrendChange {
  /** Of the median: 0.05 is five per cent more. */
  readonly share: number;
  readonly ofMean: number;
  /** Of the index: what was sold is held the same. Null where too few sales tell. */
  readonly corrected: number | null;
  /** The two periods' names. */
  readonly from: string;
  readonly to: string;
}

export interface Trend {
  readonly area: { readonly level: TrendLevel; readonly code: string; readonly name: string };
  /** Oldest first; empty where nothing fit was sold. */
  readonly points: readonly TrendPoint[];
  readonly oneYearChange: TrendChange | null;
  /** From the first of five years to the last: four years apart. */
  readonly fiveRowChange: TrendChange | null;
  readonly fiveYearChange: TrendChange | null;
  readonly method: 'hedonic';
  readonly sources: readonly string[];
  /** All or part of it was generated for the demo. */
  readonly isDemo: boolean;
}
