import type { PropertyType } from '@/kernel/homes';
import { type Draft, isFree, keyAt, spanOf, take, wasCorrected } from './draft';
import type { Found } from './interpretation';
import { TYPE_WORDS } from './vocabulary/types';

interface TypeRead extends Found<PropertyType> {
  readonly index: number;
  readonly length: number;
  /** "home", which people also say of any dwelling. */
  readonly vague: boolean;
  /** Of a room letter: T3. */
  readonly implied: boolean;
}

/** What is beside, near or part of the home is not the home: "near shops", "avec terrain". */
const BESIDE =
  /^(near|nearby|close|to|with|avec|w|has|having|proche|proches|pres|and|et|walking|distance|plus|including|on|sur|dont|local|of|includes|next|opposite|above|\+|&)$/;
const SKIPPED =
  /^(a|an|the|un|une|des|de|d|du|les|le|la|l|large|big|small|grand|grande|beau|good|local|nice|private|all|tous|home|petit|separate|some|possible)$/;
const NEGATED = /^(no|not|pas|sans|without|ni|nor|except|sauf|never)$/;
const SECONDARY: ReadonlySet<PropertyType> = new Set(['land', 'parking', 'commercial']);
const SURFACES = /^(acres?|hectares?|ha|m2|sqm|sqft|ft|feet|metres|meters|yards)$/;
const OR = /^(or|ou|and|et|\/|&|,|ni|puis|either)$/;

/** Types that words name, in their order; those that only stand beside a home are left to the words. */
export function readTypes(
  draft: Draft,
  implied: readonly TypeRead[],
  isDwelling: boolean,
): TypeRead[] {
  const found: TypeRead[] = [...implied];
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = isFree(draft, at) ? TYPE_WORDS.at(draft.tokens, at) : null;
    if (!match || !isFree(draft, at, match.length)) continue;
    const key = keyAt(draft, at);
    const isWord = !(match.length === 1 && NOT_ALONE.test(key) && draft.language === 'en');
    if (isWord && !(key === 'office' && keyAt(draft, at - 1) === 'home')) {
      const attached = SECONDARY.has(match.value) && isBeside(draft, at);
      if (attached || (isDwelling && isPartOfHome(draft, at, match.length)) || isNegated(draft, at))
        take(draft, at, match.length, 'left');
      else {
        found.push({
          value: match.value,
          spans: [spanOf(draft, at, match.length)],
          certainty: wasCorrected(draft, at, match.length) ? 'likely' : 'sure',
          index: at,
          length: match.length,
          vague: match.length === 1 && /^homes?$/.test(key),
          implied: false,
        });
        take(draft, at, match.length);
      }
    }
    at += match.length - 1;
  }
  return found.sort((a, b) => a.index - b.index);
}

/** French words for premises that English uses for something else. */
const NOT_ALONE = /^(local|commerce|commercial|bureau|mas|magasin|bastide|manoir|chateau)$/;

/**
 * The one type that is asked; null where none is or several are. A letter with a number gives way to a written type, and
 * what belongs to a dwelling (a shop below, its land) to the dwelling.
 */
export function settleType(
  draft: Draft,
  read: readonly TypeRead[],
): { type: Found<PropertyType> | null; several: boolean } {
  const dwellings = read.filter(({ value }) => !SECONDARY.has(value));
  let types = dwellings.length > 0 && !isChoice(draft, read) ? dwellings : [...read];
  for (const loser of read) {
    if (!types.includes(loser)) take(draft, loser.index, loser.length, 'left');
  }
  const named = types.filter(({ vague }) => !vague);
  if (named.length > 0 && !isChoice(draft, types)) types = named;
  const values = new Set(types.map(({ value }) => value));
  if (values.size > 1 && !isChoice(draft, types)) {
    // "maison T5", "appartement, style loft": the more telling word decides.
    const written = types.filter(({ implied }) => !implied);
    const telling = written.filter(
      ({ value }) => value === 'studio' || value === 'loft' || value === 'villa',
    );
    const chosen = telling.length > 0 && adjacent(written) ? telling : written;
    if (new Set(chosen.map(({ value }) => value)).size === 1) types = chosen;
  }
  const [first] = types;
  if (!first) return { type: null, several: false };
  if (new Set(types.map(({ value }) => value)).size > 1) return { type: null, several: true };
  const same = types.filter(({ value }) => value === first.value);
  return {
    type: {
      value: first.value,
      spans: same.flatMap(({ spans }) => spans),
      certainty: first.certainty,
    },
    several: false,
  };
}

function adjacent(types: readonly TypeRead[]): boolean {
  return types.every((one, at) => {
    const before = types[at - 1];
    return !before || one.index - (before.index + before.length) <= 2;
  });
}

/** Whether "or", "and", a comma or a slash stands right between two different types. */
function isChoice(draft: Draft, types: readonly TypeRead[]): boolean {
  return types.some((one, at) => {
    const before = types[at - 1];
    if (!before || before.value === one.value) return false;
    let linked = false;
    for (let between = before.index + before.length; between < one.index; between++) {
      const key = keyAt(draft, between);
      if (OR.test(key)) linked = true;
      else if (
        draft.taken[between] === undefined &&
        !SKIPPED.test(key) &&
        !/^(even|meme|eventuellement|maybe|perhaps|a|big|soit)$/.test(key)
      )
        return false;
    }
    return linked;
  });
}

function isBeside(draft: Draft, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const key = keyAt(draft, before);
    // "2 acres of land" is the land itself.
    if (key === 'of' && SURFACES.test(keyAt(draft, before - 1))) return false;
    if (BESIDE.test(key)) return true;
    if (!SKIPPED.test(key)) return false;
  }
  return false;
}

/** "2 chambres, bureau, terrain": beside bedrooms an office and a plot are parts, unless they are what else would do. */
function isPartOfHome(draft: Draft, at: number, length: number): boolean {
  const isChosen = [keyAt(draft, at - 1), keyAt(draft, at + length)].some((key) =>
    /^(or|ou)$/.test(key),
  );
  return (
    length === 1 && /^(bureaux?|offices?|atelier|terrain|plot)$/.test(keyAt(draft, at)) && !isChosen
  );
}

function isNegated(draft: Draft, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const key = keyAt(draft, before);
    if (NEGATED.test(key)) return true;
    if (!SKIPPED.test(key)) return false;
  }
  return false;
}
