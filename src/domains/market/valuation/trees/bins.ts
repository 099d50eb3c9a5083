/** A column of numbers cut into at most 255 ranges of about equal count; the trees look at ranges only. */
export interface Bins {
  /** Ascending upper bounds: a value belongs to the first range whose bound it does not exceed. */
  readonly bounds: Float64Array;
}

/** The range of what is not known. It is a range of its own, below all others. */
const UNKNOWN = 0;
/** Ranges of many values, and of few: finer ones would hold a handful each, and cost as much as full ones. */
const MOST = 254;
const MOST_OF_FEW = 62;
const FEW = 5000;

/** Bounds that halve the way between neighbouring values, at the quantiles of `values`; NaN means not known. */
export function cutIntoBins(values: Float64Array): Bins {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = known.filter((value, index) => index === 0 || value !== known[index - 1]);
  if (distinct.length <= 1) return { bounds: new Float64Array() };
  const bounds: number[] = [];
  const most = values.length < FEW ? MOST_OF_FEW : MOST;
  if (distinct.length <= most) {
    for (let index = 1; index < distinct.length; index++) {
      bounds.push(between(distinct[index - 1], distinct[index]));
    }
    return { bounds: Float64Array.from(bounds) };
  }
  for (let cut = 1; cut < most; cut++) {
    const at = Math.floor((cut * known.length) / most);
    const bound = between(known[at - 1], known[at]);
    if (bounds.length === 0 || bound > (bounds.at(-1) ?? 0)) bounds.push(bound);
  }
  return { bounds: Float64Array.from(bounds) };
}

function between(lower = 0, upper = 0): number {
  return lower + (upper - lower) / 2;
}

/** The range of one value: 0 where it is not known, else 1 and up. */
export function binOf({ bounds }: Bins, value: number): number {
  if (Number.isNaN(value)) return UNKNOWN;
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

export function binColumn(bins: Bins, values: Float64Array): Uint8Array {
  return Uint8Array.from(values, (value) => binOf(bins, value));
}

/** How many ranges the columns have at most, the unknown among them. */
export function rangesOf(bins: readonly Bins[]): number {
  return Math.max(1, ...bins.map(({ bounds }) => bounds.length)) + 2;
}
