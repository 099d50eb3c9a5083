/** What a home is worth and how sure that is: four prices in five lie between `low` and `high`. Major units of one currency. */
export interface PriceInterval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Where an asking price stands. The words are those of the public interface. */
export const POSITIONS = [
  'below_market',
  'slightly_below_market',
  'at_market',
  'slightly_above_market',
  'above_market',
  'unknown',
] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * The fair range reaches halfway from the value to each end. Our convention, with a reason: the interval holds four prices
 * in five, and where errors are bell-shaped (or sharper, as Laplace's) its inner half holds 48 to 55 in 100, so about every
 * second comparable home sells inside the fair range.
 */
const FAIR_SHARE = 0.5;

/**
 * Where a price stands in the interval: 0 at the low end, 0.5 at the value, 1 at the high end, linear between and beyond.
 * The two halves are measured apart because the interval is not symmetric: prices err further upwards.
 */
export function standingOf(price: number, { low, value, high }: PriceInterval): number {
  const half = price < value ? value - low : high - value;
  // An interval without a width on this side: any difference at all lies outside.
  if (half <= 0) return price === value ? 0.5 : price < value ? -1 : 2;
  return 0.5 + (0.5 * (price - value)) / half;
}

/** Inside the fair range is the market's price; between it and an end, slightly off; past an end, off. */
export function positionOf(standing: number): Exclude<Position, 'unknown'> {
  if (standing < 0) return 'below_market';
  if (standing < 0.5 - FAIR_SHARE / 2) return 'slightly_below_market';
  if (standing <= 0.5 + FAIR_SHARE / 2) return 'at_market';
  return standing <= 1 ? 'slightly_above_market' : 'above_market';
}

export function fairRangeOf({ low, value, high }: PriceInterval): { low: number; high: number } {
  return {
    low: value - FAIR_SHARE * (value - low),
    high: value + FAIR_SHARE * (high - value),
  };
}

/** The interval's width as a share of the value: 0.4 says "from a fifth less to a fifth more". */
export function widthOf({ low, value, high }: PriceInterval): number {
  return (high - low) / value;
}

/**
 * The interval for a home that needs `works`, in the same units. Whoever buys pays them on top of the price, so they come
 * off in full. A `factor` under 1 is what the home's condition has already taken off the value by a published coefficient:
 * of the two the larger counts, never both, since they are the same defect seen twice. Null where the works leave nothing.
 */
export function afterWorks(
  { low, value, high }: PriceInterval,
  works: number,
  factor: number,
): PriceInterval | null {
  const sound = Math.min(factor, 1);
  const less = (price: number) => Math.min(price, price / sound - works);
  return less(low) > 0 ? { low: less(low), value: less(value), high: less(high) } : null;
}
