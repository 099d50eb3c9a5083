interface Amounts {
  readonly low: bigint;
  readonly value: bigint;
  readonly high: bigint;
  readonly asking: bigint | null;
}

/** Where things lie on the axis, in per cent of its width. */
export interface IntervalShape {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly asking: number | null;
  /** Where the ends are written: under them, apart from each other. */
  readonly labels: { readonly low: number; readonly high: number };
}

/** Per cent between the middles of the two ends' figures, and from either edge: on the narrowest phone they stay apart. */
const APART = 38;
const FROM_EDGE = 14;
/** The same, so that the ends stand under themselves unless they are too near to each other. */
const MARGIN = FROM_EDGE;

/**
 * The interval, its middle and what is asked on one line. The axis spans what is on it, with air at both ends, rather
 * than starting at zero: the width of the interval is the news.
 */
export function intervalShape({ low, value, high, asking }: Amounts): IntervalShape {
  const all = [low, value, high, ...(asking === null ? [] : [asking])].map(Number);
  const first = Math.min(...all);
  const width = Math.max(Math.max(...all) - first, 1);
  const at = (amount: bigint) =>
    Math.round((MARGIN + ((100 - 2 * MARGIN) * (Number(amount) - first)) / width) * 100) / 100;
  const lowLabel = within(FROM_EDGE, at(low), 100 - FROM_EDGE - APART);
  return {
    low: at(low),
    value: at(value),
    high: at(high),
    asking: asking === null ? null : at(asking),
    labels: { low: lowLabel, high: within(lowLabel + APART, at(high), 100 - FROM_EDGE) },
  };
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
