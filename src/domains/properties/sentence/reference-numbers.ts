import { type Draft, keyAt } from './draft';

const NAMED =
  /^(ref|reference|tel|telephone|phone|mobile|call|ring|id|numero|whatsapp|portable|appelez|annonce)$/;

/** A phone number in two groups, or what "ref" or "call" stands before: neither a postal code nor a price. */
export function isReferenceNumber(draft: Draft, at: number): boolean {
  const { length } = keyAt(draft, at);
  const beside = [at - 1, at + 1].map((near) => draft.tokens[near]);
  const isGrouped = beside.some(
    (token) => token?.kind === 'number' && token.key.length > 3 && token.key.length !== length,
  );
  return isGrouped || [at - 1, at - 2].some((before) => NAMED.test(keyAt(draft, before)));
}
