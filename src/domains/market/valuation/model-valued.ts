import type { ContributingFact } from './contract';
import type { Home } from './model';
import { compare, type Weighed } from './model-comparables';
import { missingFacts, usualFacts } from './model-missing';

/** What a home is worth, as logarithms of a price per m² on the day that was asked about. */
export interface Valued {
  /** What is usual around. */
  readonly base: number;
  readonly terms: ReadonlyMap<ContributingFact, number>;
  /** The base and all terms. */
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** How a sale's price moved from its day to the day asked about. */
  readonly movedSince: (day: number) => number;
  /** What would narrow the interval. */
  readonly missing: readonly ContributingFact[];
}

/** Where nothing measured it, each unknown fact widens by this: a convention, on the wide side of what models measure. */
const WIDENING = 1.05;

/** By the sales around alone, the most telling first; at least {@link FEWEST_COMPARABLES} of them. */
export function valueByComparables(home: Home, weighed: readonly Weighed[]): Valued {
  const { usual, middle, low, high } = compare(weighed);
  const known = usualFacts(weighed.map(({ sale }) => sale));
  const missing = missingFacts(home, known).map(({ fact }) => fact);
  const wider = WIDENING ** missing.length;
  return {
    base: usual,
    terms: new Map([['comparables', middle - usual]]),
    middle,
    low: middle + (low - middle) * wider,
    high: middle + (high - middle) * wider,
    movedSince: () => 0,
    missing: [...new Set(missing)],
  };
}
