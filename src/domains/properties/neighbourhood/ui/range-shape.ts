import type { Spread } from '../contract';

/** Where things lie on the axis, in per cent of its width. */
export interface RangeShape {
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly home: number;
}

/**
 * The spread and one home's figure on a line from the lowest of them to the highest, with a little air. The axis does not
 * start at zero: it places the home among the others.
 */
export function rangeShape(spread: Spread, home: bigint): RangeShape {
  const figures = [spread.tenth.amount, spread.nineTenths.amount, home].map(Number);
  const low = Math.min(...figures);
  const width = Math.max(Math.max(...figures) - low, 1);
  const at = (amount: bigint) =>
    Math.round((4 + (92 * (Number(amount) - low)) / width) * 100) / 100;
  return {
    quarter: at(spread.quarter.amount),
    median: at(spread.median.amount),
    threeQuarters: at(spread.threeQuarters.amount),
    home: at(home),
  };
}
