import { type Draft, isFree, keyAt, take } from './draft';
import { STATE_PAIRS, STATES } from './vocabulary/places';

/** Takes the state or country behind a town ("Austin, TX", "Paris Texas", "Lyon (France)"): it only says which one. */
export function claimState(draft: Draft, from: number): void {
  let at = from;
  while (/^[,(]$/.test(keyAt(draft, at))) at += 1;
  const pair = `${keyAt(draft, at)} ${keyAt(draft, at + 1)}`;
  const length = STATE_PAIRS.has(pair) ? 2 : STATES.has(keyAt(draft, at)) ? 1 : 0;
  if (length === 0 || !isFree(draft, at, length)) return;
  const key = keyAt(draft, at);
  // "in Paris or Lyon", "Lyon de …": short words are states only in capitals or behind a comma and at an end.
  const isCode = length === 1 && key.length === 2;
  const text = draft.text.slice(draft.tokens[at]?.start, draft.tokens[at]?.end);
  if (isCode && text !== text.toUpperCase() && !(at > from && /^(,|)$/.test(keyAt(draft, at + 1))))
    return;
  take(draft, at, length, 'filler');
  claimState(draft, at + length);
}
