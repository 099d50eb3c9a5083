/** Even steps of 1, 2 or 5 times a power of ten that span what is shown, at most `most` of them. */
export function ticksOver(low: number, high: number, most: number): number[] {
  const width = Math.max(high - low, Math.abs(high) * 0.02, 1e-9);
  const rough = width / Math.max(most - 1, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((digit) => digit * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** From a domain to a stretch of the paper; what lies outside is held at the edge. */
export function scaleOf(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [from, to] = domain;
  const width = to - from || 1;
  return (value) => {
    const share = Math.min(Math.max((value - from) / width, 0), 1);
    return range[0] + share * (range[1] - range[0]);
  };
}
