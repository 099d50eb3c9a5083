import { median } from '@/domains/market/valuation/model-statistics';
import { seededRandom } from '@/domains/market/valuation/trees/random';
import type { Answer } from './models';

export interface Answered {
  readonly price: number;
  readonly answer: Answer;
}

export interface Measures {
  readonly medianError: number;
  readonly within10: number;
  readonly within20: number;
  readonly meanError: number;
  readonly beyond50: number;
  /** Of what was valued. */
  readonly r2: number;
  /** Not valued at all; in errors it counts as all wrong. */
  readonly abstained: number;
  /** Of the intervals, where there are any. */
  readonly coverage: number;
  readonly width: number;
}

/** Shares of one; an error is relative to the price that was paid. */
export function measure(answered: readonly Answered[]): Measures {
  const errors = answered.map(errorOf);
  const valued = answered.filter(({ answer }) => Number.isFinite(answer.value));
  const mean = meanOf(valued.map(({ price }) => price));
  const squares = (distance: (one: Answered) => number) =>
    meanOf(valued.map((one) => distance(one) ** 2));
  return {
    medianError: median(errors),
    within10: shareOf(errors, (error) => error <= 0.1),
    within20: shareOf(errors, (error) => error <= 0.2),
    meanError: meanOf(errors),
    beyond50: shareOf(errors, (error) => error > 0.5),
    r2:
      1 -
      squares(({ price, answer }) => price - answer.value) / squares(({ price }) => price - mean),
    abstained: 1 - valued.length / answered.length,
    coverage: shareOf(
      valued,
      ({ price, answer: { low = Number.NaN, high = Number.NaN } }) => low <= price && price <= high,
    ),
    width: median(
      valued.map(
        ({ answer: { value, low = Number.NaN, high = Number.NaN } }) => (high - low) / value,
      ),
    ),
  };
}

/** What a model does better than another, sale by sale: each figure's gain, and the 95 % interval of it. */
export interface Gain {
  readonly medianError: Interval;
  readonly within10: Interval;
  readonly within20: Interval;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;

/** A paired bootstrap (Efron, 1979): the same sales are drawn for both, with replacement. Positive is better. */
export function gainOver(ours: readonly Answered[], theirs: readonly Answered[]): Gain {
  const random = seededRandom(11);
  const [a, b] = [ours.map(errorOf), theirs.map(errorOf)];
  const draws = Array.from({ length: DRAWS }, () => {
    const drawn = Array.from(a, () => Math.floor(random() * a.length));
    const [mine, other] = [drawn.map((at) => a[at] ?? 0), drawn.map((at) => b[at] ?? 0)];
    return {
      medianError: median(other) - median(mine),
      within10: shareOf(mine, (error) => error <= 0.1) - shareOf(other, (error) => error <= 0.1),
      within20: shareOf(mine, (error) => error <= 0.2) - shareOf(other, (error) => error <= 0.2),
    };
  });
  return {
    medianError: intervalOf(draws.map((draw) => draw.medianError)),
    within10: intervalOf(draws.map((draw) => draw.within10)),
    within20: intervalOf(draws.map((draw) => draw.within20)),
  };
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** What cannot be valued counts as all wrong. */
function errorOf({ price, answer }: Answered): number {
  const error = Math.abs(answer.value / price - 1);
  return Number.isFinite(error) ? error : 1;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length;
}
