import type { ContributingFact } from './contract';

export interface Contribution {
  readonly fact: ContributingFact;
  /** Minor units; negative where it takes away. */
  readonly amount: bigint;
}

/**
 * What each fact adds or takes in money, where the logarithm of the value is that of the base and the sum of the facts'
 * terms: each term times the logarithmic mean of the two (the additive LMDI decomposition; Ang, Energy Policy 32, 2004).
 * It leaves no rest and does not depend on the order of the facts; what rounding leaves goes to the largest.
 */
export function contributionsOf(
  base: bigint,
  value: bigint,
  terms: ReadonlyMap<ContributingFact, number>,
): Contribution[] {
  const [from, to] = [Number(base), Number(value)];
  const mean = from === to ? from : (to - from) / Math.log(to / from);
  const contributions = [...terms]
    .map(([fact, term]) => ({ fact, amount: BigInt(Math.round(mean * term)) }))
    .filter(({ amount }) => amount !== 0n)
    .sort((a, b) => Number(magnitude(b.amount) - magnitude(a.amount)));
  const rest = value - base - contributions.reduce((sum, { amount }) => sum + amount, 0n);
  const [largest, ...others] = contributions;
  if (!largest) return rest === 0n ? [] : [{ fact: 'comparables', amount: rest }];
  return [{ ...largest, amount: largest.amount + rest }, ...others];
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
