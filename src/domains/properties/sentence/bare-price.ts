import type { Transaction } from '@/kernel/homes';
import { type Draft, isFree, spanOf, take } from './draft';
import type { Limit } from './limits';
import { type Quantity, quantityAt } from './quantities';
import { FILLERS } from './vocabulary/small-words';

/** What a bare figure may be: thousands to buy, whole units a month to rent. */
const PLAUSIBLE: Readonly<Record<Transaction, readonly [least: number, most: number]>> = {
  sale: [50, 999],
  rent: [100, 9999],
};

/**
 * "T2 à louer 700 Tours", "buy apartment 350 Lyon": where words tell what is offered and no amount is written, the one
 * figure that stands between things understood is the price. Beside words that nobody read it may be of a street.
 */
export function readBarePrice(
  draft: Draft,
  transaction: Transaction | undefined,
  limits: readonly Limit[],
): Limit[] {
  if (!transaction || limits.some(({ dimension }) => dimension === 'price')) return [];
  const [least, most] = PLAUSIBLE[transaction];
  const bare: Quantity[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    if (draft.tokens[at]?.kind !== 'number' || !isFree(draft, at)) continue;
    const quantity = quantityAt(draft, at);
    if (quantity) bare.push(quantity);
  }
  const [only] = bare;
  if (!only || bare.length > 1 || !isAmountAlone(draft, only)) return [];
  if (only.low < least || only.low > most) return [];
  take(draft, only.from, only.length);
  return [
    {
      dimension: 'price',
      max: only.low,
      span: spanOf(draft, only.from, only.length),
      bare: true,
      certainty: 'likely',
      short: only.low < 1000,
    },
  ];
}

function isAmountAlone(draft: Draft, quantity: Quantity): boolean {
  const { from, length, bound, unit, currency, scale, isRange } = quantity;
  if (bound !== null || unit !== undefined || currency !== undefined || scale > 1 || isRange)
    return false;
  if (draft.tokens[from]?.glued && draft.tokens[from - 1]?.kind === 'word') return false;
  return isUnderstood(draft, from - 1) && isUnderstood(draft, from + length);
}

function isUnderstood(draft: Draft, at: number): boolean {
  const token = draft.tokens[at];
  if (!token || (draft.taken[at] !== undefined && draft.taken[at] !== 'left')) return true;
  return /^[,;.!?\n]$/.test(token.key) || FILLERS.has(token.key);
}
