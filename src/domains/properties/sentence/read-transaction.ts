import type { Transaction } from '@/kernel/homes';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Found } from './interpretation';
import { TRANSACTION_WORDS } from './vocabulary/transactions';

/** Buying or renting, where words say so; both at once leave it open. Also words that a figure has taken count: loyer, per month. */
export function readTransaction(draft: Draft): Found<Transaction> | null {
  const found = new Map<Transaction, Found<Transaction>>();
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = TRANSACTION_WORDS.at(draft.tokens, at);
    if (!match || draft.taken[at] === 'left') continue;
    const key = keyAt(draft, at);
    const isElsewhere =
      match.value === 'neither' ||
      (/^locations?$/.test(key) && draft.language === 'en') ||
      (key === 'cc' && draft.language === 'en') ||
      /^(freehold|leasehold)$/.test(key) ||
      isTownOfSale(draft, at);
    if (!isElsewhere) {
      const value = match.value as Transaction;
      const known = found.get(value);
      const spans = [...(known?.spans ?? []), spanOf(draft, at, match.length)];
      found.set(value, { value, spans, certainty: 'sure' });
    }
    if (isFree(draft, at, match.length) && !(isElsewhere && match.value !== 'neither')) {
      take(draft, at, match.length, match.value === 'neither' ? 'left' : 'field');
    }
    at += match.length - 1;
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

/** "in Sale": the town near Manchester. */
function isTownOfSale(draft: Draft, at: number): boolean {
  const isCapital = draft.tokens[at]?.capital === true;
  return (
    keyAt(draft, at) === 'sale' && isCapital && /^(in|near|around)$/.test(keyAt(draft, at - 1))
  );
}
