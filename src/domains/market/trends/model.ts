/** Areas that a trend is kept for, from the smallest. Where a register names no commune there is none at that level. */
export const TREND_LEVELS = ['postal_code', 'commune', 'department'] as const;
export type TrendLevel = (typeof TREND_LEVELS)[number];

export const TREND_TYPES = ['house', 'apartment'] as const;
export type TrendType = (typeof TREND_TYPES)[number];

/** Main rooms, as French registers count them; a sale whose register counts none is in no band. */
export const ROOMS_BANDS = ['1', '2', '3', '4', '5+'] as const;
export type RoomsBand = (typeof ROOMS_BANDS)[number];

export const TREND_PERIODS = ['year', 'quarter'] as const;
export type TrendPeriod = (typeof TREND_PERIODS)[number];

/** Stands in a rollup's key for every type, and for every number of rooms. */
export const ALL = 'all';

/** A median of one or two sales would tell what one of them cost. */
export const FEWEST_FOR_MEDIAN = 3;
/** Below this many sales on either side a change is chance. */
export const FEWEST_FOR_CHANGE = 5;
/**
 * Below this many sales a period has no index: homes alike in what the register tells still differ by about a third, so
 * that the mean of twenty is known to some eight per cent.
 */
export const FEWEST_FOR_INDEX = 20;

/**
 * What is recorded together and therefore rebuilt together: a department, or a country that has none. What was generated for
 * the demo is a market of its own, so that no invented price is in a median of real ones.
 */
export interface Market {
  readonly country: string;
  /** Empty where the country has none. */
  readonly market: string;
  readonly isDemo: boolean;
}

/** What a change is measured between. */
export interface Measured {
  readonly startsOn: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly sales: number;
  readonly median: bigint;
  readonly mean: bigint;
  readonly index: number | null;
}

export interface ChangeShares {
  /** Of the median. */
  readonly share: number;
  readonly ofMean: number;
  /** With what was sold held the same; null where one side has too few sales for an index. */
  readonly corrected: number | null;
}

/**
 * How far prices moved from one period to another, as shares; null where a side has too few sales, or where not the
 * same part of both is recorded: a year to June is never held against a whole one.
 */
export function changeBetween(
  before: Measured,
  after: Measured,
  years: number,
): ChangeShares | null {
  if (Math.min(before.sales, after.sales) < FEWEST_FOR_CHANGE || before.median <= 0n) return null;
  const isSamePart =
    yearsBefore(after.coversFrom, years) === before.coversFrom &&
    yearsBefore(after.coversTo, years) === before.coversTo;
  if (!isSamePart) return null;
  return {
    share: Number(after.median) / Number(before.median) - 1,
    ofMean: Number(after.mean) / Number(before.mean) - 1,
    corrected:
      before.index === null || after.index === null ? null : after.index / before.index - 1,
  };
}

/** The same day so many years before; the 29th of February is the 28th of other years. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const rest = day.slice(5) === '02-29' && !isLeap ? '02-28' : day.slice(5);
  return `${String(year).padStart(4, '0')}-${rest}`;
}
