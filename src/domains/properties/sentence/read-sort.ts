import type { Sort } from '../contract';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Found } from './interpretation';
import { FEATURE_WORDS } from './vocabulary/features';
import { SORT_WORDS } from './vocabulary/sorts';

const LEADS =
  /^(sort|sorted|order|ordered|trie|tries|triees|triee|trier|classe|classes|classees|range|by|first|d|abord|en|premier|rank|ranked|show|les|le|la|the|please|listed|arrange|classer|ordonne|ordonnes)$/;

/** The order that superlatives and "sorted by" ask; the first one named. */
export function readSort(draft: Draft): Found<Sort> | null {
  let sort: Found<Sort> | null = null;
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = isFree(draft, at) ? SORT_WORDS.at(draft.tokens, at) : null;
    if (!match || !isFree(draft, at, match.length)) continue;
    const end = at + match.length;
    const after = keyAt(draft, end);
    // "moins cher que 300k" is a limit, "the largest garden" a wish about the garden.
    const isComparison =
      after === 'que' || after === 'than' || draft.tokens[end]?.kind === 'number';
    const isOfAFeature =
      FEATURE_WORDS.at(draft.tokens, end) !== null || /^(possible|budget)$/.test(after);
    const isIdiom =
      /^(at|pas)$/.test(keyAt(draft, at - 1)) ||
      (keyAt(draft, at - 2) === 'at' && keyAt(draft, at - 1) === 'the');
    if (isComparison || isOfAFeature || isIdiom) continue;
    const isBare = match.length === 1 && match.value === 'newest' && keyAt(draft, at) === 'latest';
    if (isBare && /^(by|at)$/.test(keyAt(draft, at - 1))) continue;
    sort ??= { value: match.value, spans: [spanOf(draft, at, match.length)], certainty: 'sure' };
    take(draft, at, match.length);
    for (
      let lead = at - 1;
      lead >= 0 && LEADS.test(keyAt(draft, lead)) && isFree(draft, lead);
      lead--
    )
      take(draft, lead, 1, 'filler');
    for (
      let tail = end;
      LEADS.test(keyAt(draft, tail)) &&
      isFree(draft, tail) &&
      !/^(en|d|les|le|la|the|by)$/.test(keyAt(draft, tail));
      tail++
    )
      take(draft, tail, 1, 'filler');
    at = end - 1;
  }
  return sort;
}
