import type { Town } from '@/domains/places/gazetteer/model';
import { type Draft, isFree, keyAt, take } from './draft';
import { AMERICAN_STATES, STATE_PAIRS, STATES } from './vocabulary/places';

/** Abbreviations of states that are words. */
const WORDS = /^(al|ca|co|de|hi|id|in|la|ma|me|mo|oh|ok|or|pa|us)$/;

/** Whether a name is that of the state in which one of the towns lies. */
export function isStateOf(key: string, towns: readonly Town[]): boolean {
  const code = AMERICAN_STATES.get(key) ?? key.toUpperCase();
  const isElsewhere = STATES.has(key) && !AMERICAN_STATES.has(key) && key.length > 2;
  return towns.some(({ country, region }) =>
    country === 'US' ? region === code : isElsewhere && country !== 'FR',
  );
}

/** Takes the state or country behind a town ("Austin, TX", "Paris Texas", "Lyon (France)"): it only says which one. */
export function claimState(draft: Draft, from: number, towns: readonly Town[]): void {
  let at = from;
  while (/^[,(]$/.test(keyAt(draft, at))) at += 1;
  const pair = `${keyAt(draft, at)} ${keyAt(draft, at + 1)}`;
  const length = STATE_PAIRS.has(pair) ? 2 : STATES.has(keyAt(draft, at)) ? 1 : 0;
  if (length === 0 || !isFree(draft, at, length)) return;
  const key = keyAt(draft, at);
  // "in Paris or Lyon", "Lyon de …": short words are states only in capitals or behind a comma and at an end.
  const isCode = length === 1 && key.length === 2;
  const text = draft.text.slice(draft.tokens[at]?.start, draft.tokens[at]?.end);
  const isPlain = isCode && !WORDS.test(key) && isStateOf(key, towns);
  const isEnd = at > from && /^(,|)$/.test(keyAt(draft, at + 1));
  if (isCode && !isPlain && text !== text.toUpperCase() && !isEnd) return;
  take(draft, at, length, 'filler');
  claimState(draft, at + length, towns);
}
