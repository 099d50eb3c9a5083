import { type Money, toMajorUnits } from '@/kernel/money';

export interface PriceStep {
  readonly price: Money;
  readonly recordedAt: Date;
  /** Against the step before, as a share (-0.05 is 5 % less); null for the first, and across currencies. */
  readonly change: number | null;
}

/** A listing's prices in order of time, each with its change. */
export function priceSteps(history: readonly { price: Money; recordedAt: Date }[]): PriceStep[] {
  const inOrder = [...history].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  return inOrder.map((step, index) => {
    const before = inOrder[index - 1]?.price;
    const isComparable =
      before !== undefined && before.currency === step.price.currency && before.amount > 0n;
    return {
      ...step,
      change: isComparable ? toMajorUnits(step.price) / toMajorUnits(before) - 1 : null,
    };
  });
}

interface Drawing {
  readonly path: string;
  readonly points: readonly { x: number; y: number; step: PriceStep }[];
}

/**
 * The steps as a stepped line in a box. The axis spans the prices with a margin rather than starting at zero: a price
 * cut of 5 % is the news, and every point is labelled with its amount.
 */
export function drawSteps(
  steps: readonly PriceStep[],
  box: { width: number; height: number; margin: number },
  until: Date,
): Drawing {
  const times = steps.map((step) => step.recordedAt.getTime());
  const prices = steps.map((step) => toMajorUnits(step.price));
  const start = Math.min(...times);
  const length = Math.max(until.getTime() - start, 1);
  const low = Math.min(...prices);
  const spread = Math.max(...prices) - low;
  const points = steps.map((step, index) => ({
    x: Math.round(((times[index] ?? start) - start) * (box.width / length)),
    y: Math.round(
      spread === 0
        ? box.height / 2
        : box.height -
            box.margin -
            (((prices[index] ?? low) - low) / spread) * (box.height - 2 * box.margin),
    ),
    step,
  }));
  const path = points
    .map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`))
    .join('');
  return { path: `${path}H${box.width}`, points };
}
