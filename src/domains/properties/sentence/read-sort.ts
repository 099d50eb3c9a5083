import type { Feature } from '@/kernel/homes';
import type { Sort } from '../contract';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Found } from './interpretation';
import { orderPhraseAt } from './order-phrases';
import { isPartOfAHome } from './surface-parts';
import { BOUND_BEFORE } from './vocabulary/bounds';
import { FEATURE_WORDS } from './vocabulary/features';
import { PER_SURFACE, SORT_WORDS } from './vocabulary/sorts';

const LEADS =
  /^(sort|sorted|order|ordered|trie|tries|triees|triee|trier|tri|classe|classes|classees|range|by|par|first|rank|ranked|show|les|le|la|the|please|listed|arrange|classer|ordonne|ordonnes|:)$/;
const TAILS =
  /^(first|d|abord|en|premier|premiers|premieres|tete|liste|please|ones|one|listings|properties|ads|annonces|biens|offres|on|at|top|in|the|list)$/;
const LAST_OF_TAIL =
  /^(first|abord|premiere?s?|tete|liste|please|ones|one|listings|properties|ads|annonces|biens|offres|top|list)$/;
/** Comparatives, which "que", "than" or an amount turns into limits. */
const COMPARATIVE = /^(moins|plus|cheaper|bigger|larger|smaller)$/;
const AMOUNTS = 50;
const MEASURED: ReadonlySet<string> = new Set<Feature | ''>([
  'garden',
  'terrace',
  'balcony',
  'garage',
  'pool',
  'cellar',
  'parking',
  'storage',
  'view',
]);

/** The order that superlatives and "sorted by" ask; the first one named. */
export function readSort(draft: Draft): Found<Sort> | null {
  let sort: Found<Sort> | null = null;
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = isFree(draft, at) ? sortAt(draft, at) : null;
    if (!match) continue;
    if (match.value === null) {
      take(draft, at, match.length, 'left');
    } else {
      sort ??= { value: match.value, spans: [spanOf(draft, at, match.length)], certainty: 'sure' };
      take(draft, at, match.length);
      takeAround(draft, at, at + match.length);
    }
    at += match.length - 1;
  }
  return sort;
}

function sortAt(draft: Draft, at: number): { value: Sort | null; length: number } | null {
  const spelled = orderPhraseAt(draft, at);
  const word = SORT_WORDS.at(draft.tokens, at);
  if (spelled && spelled.length > (word?.length ?? 0) && !isIdiom(draft, at, at + spelled.length))
    return { value: spelled.sort, length: spelled.length };
  if (!word || !isFree(draft, at, word.length)) return null;
  const end = at + word.length;
  if (isIdiom(draft, at, end) || isComparison(draft, at, end)) return null;
  const per = /^price_(asc|desc)$/.test(word.value) ? PER_SURFACE.at(draft.tokens, end) : null;
  if (per && isFree(draft, end, per.length)) {
    const value = word.value === 'price_asc' ? 'price_per_m2_asc' : null;
    return { value, length: word.length + per.length };
  }
  if (word.value.startsWith('surface') && isOfAPart(draft, end)) return null;
  return word;
}

/** "moins cher que 300k" is a limit; "le moins cher 3 pièces" is none. */
function isComparison(draft: Draft, at: number, end: number): boolean {
  const after = keyAt(draft, end);
  if (/^(que|than)$/.test(after)) return true;
  if (/^pri(ce|x)$/.test(keyAt(draft, at))) return BOUND_BEFORE.at(draft.tokens, end) !== null;
  const isAmount = (draft.tokens[end]?.value ?? 0) >= AMOUNTS;
  return isAmount && COMPARATIVE.test(keyAt(draft, at));
}

/** "at the latest", "pas le moins cher", "le plus grand possible", "at the best price". */
function isIdiom(draft: Draft, at: number, end: number): boolean {
  const before = keyAt(draft, at - 1);
  if (/^(at|pas|not)$/.test(before)) return true;
  // "2020 ou plus récent"
  if (/^(ou|or)$/.test(before) && /^(19|20)\d\d$/.test(keyAt(draft, at - 2))) return true;
  if (before === 'au' && /^meilleure?$/.test(keyAt(draft, at)) && keyAt(draft, at + 1) === 'prix')
    return true;
  if (/^(at|by)$/.test(keyAt(draft, at - 2)) && before === 'the')
    return keyAt(draft, end) !== 'top';
  return (
    /^(possible|budget)$/.test(keyAt(draft, end)) ||
    (before === 'by' && keyAt(draft, at) === 'latest')
  );
}

/** "the largest garden", "biggest kitchen" is a wish about that, and "biggest bedrooms" too. */
function isOfAPart(draft: Draft, end: number): boolean {
  const noun = /^(possible|private)$/.test(keyAt(draft, end)) ? end + 1 : end;
  return (
    isPartOfAHome(keyAt(draft, noun)) ||
    MEASURED.has(FEATURE_WORDS.at(draft.tokens, noun)?.value ?? '') ||
    /^(bed|bath)?rooms?$|^chambres?$|^pieces?$/.test(keyAt(draft, noun))
  );
}

/** "sort by … please", "… en premier": words that only lead to an order or follow it. */
function takeAround(draft: Draft, from: number, end: number): void {
  for (let lead = from - 1; LEADS.test(keyAt(draft, lead)) && isFree(draft, lead); lead--)
    take(draft, lead, 1, 'filler');
  let tail = end;
  while (TAILS.test(keyAt(draft, tail)) && isFree(draft, tail) && tail < end + 3) tail += 1;
  while (tail > end && !LAST_OF_TAIL.test(keyAt(draft, tail - 1))) tail -= 1;
  if (tail > end) take(draft, end, tail - end, 'filler');
}
