/** One fact's step from what was reached before it to what is reached with it, in per cent of the axis. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

export interface WaterfallShape {
  readonly base: number;
  readonly steps: readonly Step[];
  readonly value: number;
}

const MARGIN = 3;

/**
 * Steps from `base` by each amount in turn. The axis spans what is reached on the way: it shows the differences, and the
 * amounts stand beside them.
 */
export function waterfallShape(base: bigint, amounts: readonly bigint[]): WaterfallShape {
  const reached = [Number(base)];
  for (const amount of amounts) reached.push((reached.at(-1) ?? 0) + Number(amount));
  const low = Math.min(...reached);
  const width = Math.max(Math.max(...reached) - low, 1);
  const marks = reached.map(
    (amount) => Math.round((MARGIN + ((100 - 2 * MARGIN) * (amount - low)) / width) * 100) / 100,
  );
  const steps = amounts.map((_, index) => ({ from: marks[index] ?? 0, to: marks[index + 1] ?? 0 }));
  return { base: marks[0] ?? 0, steps, value: marks.at(-1) ?? 0 };
}
