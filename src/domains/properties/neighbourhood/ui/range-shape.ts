import type { Spread } from '../contract';

/** Where things lie on the axis, in per cent of its width. */
export interface RangeShape {
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly home: number;
  /** Where the figures of the three are written: under their marks, apart from each other. */
  readonly labels: Readonly<Record<'quarter' | 'median' | 'threeQuarters', number>>;
}

/** Per cent between the middles of two figures: on the narrowest phone they then do not run into each other. */
const APART = 30;
/** From either end, so that the outer figures stay on the page. */
const FROM_END = 13;

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
  const marks = {
    quarter: at(spread.quarter.amount),
    median: at(spread.median.amount),
    threeQuarters: at(spread.threeQuarters.amount),
  };
  return { ...marks, home: at(home), labels: labelsOf(marks) };
}

function labelsOf(marks: Pick<RangeShape, 'quarter' | 'median' | 'threeQuarters'>) {
  const median = between(FROM_END + APART, marks.median, 100 - FROM_END - APART);
  return {
    quarter: between(FROM_END, marks.quarter, median - APART),
    median,
    threeQuarters: between(median + APART, marks.threeQuarters, 100 - FROM_END),
  };
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
