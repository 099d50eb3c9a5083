/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: readonly number[]): number {
  // Typed arrays are sorted as numbers without asking a function: training takes some millions of medians.
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const [below = Number.NaN, above = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/** The mean of `readingOf` under weights; NaN where they come to nothing. */
export function weightedMean<Item>(
  items: readonly Item[],
  readingOf: (item: Item) => number,
  weightOf: (item: Item) => number,
): number {
  let [sum, whole] = [0, 0];
  for (const item of items) {
    const weight = weightOf(item);
    sum += weight * readingOf(item);
    whole += weight;
  }
  return whole > 1e-12 ? sum / whole : Number.NaN;
}
