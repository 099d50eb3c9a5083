/** Shares of an amount are counted in ten-millionths, so that 5.80665 % is a whole number: 580,665. */
const WHOLE = 10_000_000n;

/** `rate` ten-millionths of `amount`, rounded half up to the minor unit. Neither may be negative. */
export function shareOf(amount: bigint, rate: bigint): bigint {
  return (2n * amount * rate + WHOLE) / (2n * WHOLE);
}

export interface Tranche {
  /** Where it ends, in minor units; null for the last. */
  readonly upTo: bigint | null;
  /** In ten-millionths. */
  readonly rate: bigint;
}

/** Each tranche of `amount` at its own rate, added up and rounded once. The tranches stand in order. */
export function progressiveShare(amount: bigint, tranches: readonly Tranche[]): bigint {
  let weighted = 0n;
  let from = 0n;
  for (const { upTo, rate } of tranches) {
    const to = upTo === null || amount < upTo ? amount : upTo;
    if (to > from) weighted += (to - from) * rate;
    if (upTo === null || amount <= upTo) break;
    from = upTo;
  }
  return (2n * weighted + WHOLE) / (2n * WHOLE);
}

/** `amount` divided into `parts`, rounded half up. */
export function divided(amount: bigint, parts: number): bigint {
  const count = BigInt(parts);
  return (2n * amount + count) / (2n * count);
}
