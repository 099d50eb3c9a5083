import { type BidFacts, bidsFor } from './model-bids';
import { afterWorks, type PriceInterval } from './model-interval';
import { plainAmount } from './model-steps';

export interface SensitivityFacts extends BidFacts {
  readonly works: number;
  /** What the known condition did to the value; 1 where none is known. */
  readonly conditionFactor: number;
  readonly conditions: readonly { readonly condition: string; readonly factor: number }[];
}

/** What the figures would be, were one thing different. */
export interface Sensitivity {
  readonly fact: 'condition' | 'works';
  /** Of a row about the condition. */
  readonly condition: string | null;
  /** Of a row about works, major units. */
  readonly works: number | null;
  readonly value: number;
  /** Beside the value that the advice rests on. */
  readonly change: number;
  readonly opening: number;
  readonly ceiling: number;
}

/** The first row of works where the reader has set none: a twentieth of the value, in a plain figure. */
const WORKS_STEP = 0.05;

/**
 * A row for each condition that has a published factor, then for no works and half, once and twice what is set. A row that
 * would leave nothing of the price is left out.
 */
export function sensitivityOf(facts: SensitivityFacts): Sensitivity[] {
  const { interval, works, conditionFactor } = facts;
  const current = afterWorks(interval, works, conditionFactor)?.value ?? interval.value;
  const rowOf = (
    row: Pick<Sensitivity, 'fact' | 'condition' | 'works'>,
    changed: PriceInterval | null,
  ): Sensitivity[] => {
    if (changed === null) return [];
    const bids = bidsFor({ ...facts, interval: changed });
    return [{ ...row, value: changed.value, change: changed.value - current, ...bids }];
  };
  const step = works > 0 ? works / 2 : plainAmount(interval.value * WORKS_STEP);
  return [
    ...facts.conditions.flatMap(({ condition, factor }) =>
      rowOf(
        { fact: 'condition', condition, works: null },
        afterWorks(scaled(interval, factor / conditionFactor), works, factor),
      ),
    ),
    ...[0, step, 2 * step, 4 * step].flatMap((amount) =>
      rowOf(
        { fact: 'works', condition: null, works: amount },
        afterWorks(interval, amount, conditionFactor),
      ),
    ),
  ];
}

function scaled({ low, value, high }: PriceInterval, factor: number): PriceInterval {
  return { low: low * factor, value: value * factor, high: high * factor };
}
