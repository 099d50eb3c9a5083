import type { Gazetteer } from '@/domains/places/gazetteer/model';
import { withinErrors } from '@/kernel/spelling';
import type { Token } from './tokens';
import { BOUND_AFTER, BOUND_BEFORE } from './vocabulary/bounds';
import { CONTENT_WORDS } from './vocabulary/content-words';
import { MISSPELT } from './vocabulary/misspelt';
import { DIRECTION_ADJECTIVES, ORDER_DIMENSIONS, ORDER_DIRECTIONS } from './vocabulary/orders';
import { ORDINARY_WORDS } from './vocabulary/ordinary-words';
import { RIGHT_WORDS } from './vocabulary/right-words';
import { ENGLISH, FILLERS, FRENCH } from './vocabulary/small-words';
import { PER_SURFACE, SORT_WORDS } from './vocabulary/sorts';

/** Shorter words are one letter away from too many others. */
const SHORTEST = 5;

const TARGETS = [
  ...CONTENT_WORDS,
  'under',
  'between',
  'around',
  'without',
  'minimum',
  'maximum',
  'environ',
  'budget',
  'entre',
].filter((word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word));
const KNOWN = new Set([
  ...CONTENT_WORDS,
  ...FILLERS,
  ...ORDINARY_WORDS,
  ...ENGLISH,
  ...FRENCH,
  ...[SORT_WORDS, PER_SURFACE, ORDER_DIMENSIONS, ORDER_DIRECTIONS, DIRECTION_ADJECTIVES].flatMap(
    ({ words }) => [...words],
  ),
  ...BOUND_BEFORE.words,
  ...BOUND_AFTER.words,
]);

/** Replaces the key of a word that is a typing error away from one of the vocabulary, and from no town or common word. */
export function correctSpelling(tokens: readonly Token[], gazetteer: Gazetteer): void {
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const meant = MISSPELT.get(token.key);
    if (meant && !token.capital) {
      token.key = meant;
      token.corrected = true;
      continue;
    }
    if (token.key.length < SHORTEST || token.key.length > 24) continue;
    if (KNOWN.has(token.key) || RIGHT_WORDS.has(token.key) || gazetteer.named(token.key).length > 0)
      continue;
    if (RIGHT_WORDS.has(token.key.replace(/s$/, ''))) continue;
    const correction = nearest(token.key);
    if (!correction) continue;
    token.key = correction;
    token.corrected = true;
  }
}

const remembered = new Map<string, string | null>();
const MOST_REMEMBERED = 2000;

function nearest(word: string): string | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = search(word);
  // People repeat their typing errors; strangers must not fill the memory with them.
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

function search(word: string): string | null {
  for (const errors of word.length >= 8 ? [1, 2] : [1]) {
    const candidates = TARGETS.filter(
      (target) =>
        target[0] === word[0] &&
        Math.abs(target.length - word.length) <= errors &&
        withinErrors(word, target, errors),
    );
    const [first] = candidates;
    if (first !== undefined)
      return candidates.find((one) => one.endsWith('s') === word.endsWith('s')) ?? first;
  }
  return null;
}
