/** What a reason bears on; the page sets each beside its figure. */
type Bearing = 'position' | 'opening' | 'ceiling';

/** Why the advice is what it is. The words are in the texts, under the same key. */
export const REASON_KEYS = [
  'abstained',
  'no_asking_price',
  'other_currency',
  'asking_implausible',
  'works_exceed_value',
  'below_market',
  'slightly_below_market',
  'at_market',
  'slightly_above_market',
  'above_market',
  'works',
  'works_within_condition',
  'opens_below_value',
  'opens_at_asking',
  'just_listed',
  'long_listed',
  'price_drops',
  'far_from_asking',
  'past_value',
  'no_further_than_value',
  'wide_interval',
  'little_evidence',
  'asking_above_ceiling',
  'asking_below_ceiling',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

/** A sentence and what it names: amounts in `Amount`'s units, shares of one, and counts. */
export interface Reason<Amount> {
  readonly about: Bearing;
  readonly key: ReasonKey;
  readonly amounts: Readonly<Record<string, Amount>>;
  readonly shares: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}

export function reason(
  about: Bearing,
  key: ReasonKey,
  named: Partial<Pick<Reason<number>, 'amounts' | 'shares' | 'counts'>> = {},
): Reason<number> {
  return { about, key, amounts: {}, shares: {}, counts: {}, ...named };
}
