import type { Sort } from '../contract';
import { type Draft, isFree, keyAt } from './draft';
import {
  DIRECTION_ADJECTIVES,
  type Dimension,
  type Direction,
  ORDER_DIMENSIONS,
  ORDER_DIRECTIONS,
} from './vocabulary/orders';

export interface OrderPhrase {
  /** Null where the list cannot be ordered so: the oldest first. */
  readonly sort: Sort | null;
  /** In tokens. */
  readonly length: number;
}

const COMMANDS =
  /^(sort|sorts|sorted|sorting|order|ordered|ordering|rank|ranked|ranking|arrange|arranged|ordre|organise|organised|organize|organized|trie|tries|triee|triees|trier|triez|tri|classe|classes|classee|classees|classer|classez|classement|ordonne|ordonnes|ordonnees|ordonner|range|ranges|rangees|ranger)$/;
const BY =
  /^(by|par|in|on|selon|according|to|de|of|the|le|la|les|du|d|a|l|en|suivant|order|ordre|:)$/;
const BETWEEN = /^(,|:|\(|-|de|du|from|in|en|par|by|order|ordre|of|the|le|la|les)$/;
const FIRST = /^(first|top|d abord|en premier|en tete)/;

/** An order that is spelled out: "sort by price, high to low", "surface décroissante", "lowest rent first". */
export function orderPhraseAt(draft: Draft, at: number): OrderPhrase | null {
  return commanded(draft, at) ?? directed(draft, at) ?? qualified(draft, at);
}

/** "sorted by size", "trié par prix décroissant", "par ordre croissant de prix". */
function commanded(draft: Draft, at: number): OrderPhrase | null {
  const isCommand = COMMANDS.test(keyAt(draft, at));
  if (!isCommand && !/^(by|par)$/.test(keyAt(draft, at))) return null;
  let from = at + 1;
  while (from < at + 5 && BY.test(keyAt(draft, from))) from += 1;
  // "5 000 € par m²", "cheapest by square foot": a price for each, no order.
  const isForEach = /^(m2|sqm|sqft|square)$/.test(keyAt(draft, from));
  if (!isCommand && isForEach && keyAt(draft, from + 1) !== 'footage') return null;
  const before = ORDER_DIRECTIONS.at(draft.tokens, from);
  if (isCommand && from === at + 1 && !before) return null;
  let next = from + (before?.length ?? 0);
  while (before && /^(de|du|of|par|by|order|ordre|the|le|la|les|l)$/.test(keyAt(draft, next)))
    next += 1;
  const dimension = ORDER_DIMENSIONS.at(draft.tokens, next);
  if (!dimension) return null;
  const end = next + dimension.length;
  const after = directionAfter(draft, end);
  const direction = before?.value ?? after?.direction;
  return phrase(draft, at, after?.end ?? end, dimension.value, direction);
}

/** "price low to high", "prix croissant", "surface: largest first". */
function directed(draft: Draft, at: number): OrderPhrase | null {
  const dimension = ORDER_DIMENSIONS.at(draft.tokens, at);
  if (!dimension) return null;
  const after = directionAfter(draft, at + dimension.length);
  return after ? phrase(draft, at, after.end, dimension.value, after.direction) : null;
}

/** "lowest price", "les plus petits loyers"; "low price" only with "first" behind. */
function qualified(draft: Draft, at: number): OrderPhrase | null {
  const adjective = DIRECTION_ADJECTIVES.at(draft.tokens, at);
  if (!adjective) return null;
  const from = at + adjective.length;
  const dimension = ORDER_DIMENSIONS.at(draft.tokens, from);
  if (!dimension || dimension.value === 'date') return null;
  const end = from + dimension.length;
  const needsFirst = adjective.value === 'up_first' || adjective.value === 'down_first';
  const isFirst = FIRST.test(`${keyAt(draft, end)} ${keyAt(draft, end + 1)}`);
  if (needsFirst && !isFirst) return null;
  const direction = adjective.value.startsWith('up') ? 'up' : 'down';
  return phrase(draft, at, end, dimension.value, direction);
}

function directionAfter(draft: Draft, end: number): { direction: Direction; end: number } | null {
  for (let from = end; from <= end + 2; from++) {
    const found = ORDER_DIRECTIONS.at(draft.tokens, from);
    if (found) return { direction: found.value, end: from + found.length };
    if (!BETWEEN.test(keyAt(draft, from))) return null;
  }
  return null;
}

function phrase(
  draft: Draft,
  from: number,
  end: number,
  dimension: Dimension,
  direction: Direction | undefined,
): OrderPhrase | null {
  if (!isFree(draft, from, end - from)) return null;
  // "highest price 400k", "by budget 300 000": an amount right behind makes it a limit.
  if (dimension === 'price' && (draft.tokens[end]?.value ?? 0) >= 50) return null;
  return { sort: sortOf(dimension, direction), length: end - from };
}

function sortOf(dimension: Dimension, direction: Direction | undefined): Sort | null {
  if (dimension === 'price') return direction === 'down' ? 'price_desc' : 'price_asc';
  if (dimension === 'size') return direction === 'up' ? 'surface_asc' : 'surface_desc';
  if (dimension === 'price_per_m2') return direction === 'down' ? null : 'price_per_m2_asc';
  if (dimension === 'relevance') return 'best_match';
  return direction === 'up' ? null : 'newest';
}
