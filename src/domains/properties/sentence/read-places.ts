import { openWords, type Town } from '@/domains/places/gazetteer/model';
import { arrondissementAfter, arrondissementBefore } from './arrondissements';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Found } from './interpretation';
import { readPostalCodes } from './postal-codes';
import { claimState, isStateOf } from './states';
import { type Evidence, evidenceOf, isCityLetters, isTown } from './town-evidence';
import { type NameRead, nameOf, townNameAt } from './town-names';
import { RIGHT_WORDS } from './vocabulary/right-words';

export interface PlacesRead {
  readonly cities: Found<string>[];
  readonly postalCodes: Found<string>[];
}

interface TownRead {
  readonly name: NameRead;
  readonly town: Town;
  readonly evidence: Evidence;
}

const LISTS =
  /^(,|or|ou|and|et|\/|&|a|in|to|near|puis|either|soit|pres|de|around|bien|sinon|en|au|-)$/;

/** Towns of several words, before anything else can take their parts: Salt Lake City, Bury St Edmunds, Six-Fours. */
export function readLongTowns(draft: Draft): TownRead[] {
  return scan(draft, (name) => name.length > 1);
}

/** The other towns, their arrondissements and postal codes, once all that is no place has been read. */
export function readPlaces(
  draft: Draft,
  longTowns: readonly TownRead[],
  wholeCodes: readonly Found<string>[],
): PlacesRead {
  const postalCodes = [...wholeCodes, ...readPostalCodes(draft)];
  const named = [...longTowns, ...scan(draft, () => true)];
  const read = withoutStates(
    draft,
    named.sort((a, b) => a.name.from - b.name.from),
  );
  const misspelt =
    read.length === 0 && postalCodes.length === 0
      ? misspeltTown(draft)
      : misspeltBeside(draft, read);
  const kept = withoutAccidents(draft, read);
  const quarters = named.filter((one, index) => isQuarterOf(one, named[index + 1]));
  for (const { name } of [...quarters, ...read.filter((one) => !kept.includes(one))]) {
    for (let at = name.from; at < name.from + name.length; at++) draft.taken[at] = undefined;
  }
  const cities = [...merged(kept, draft), ...misspelt];
  for (const { name, town } of kept) {
    const codes = arrondissementAfter(draft, name, town) ?? arrondissementBefore(draft, name, town);
    if (codes) postalCodes.push(...codes);
    claimState(draft, name.from + name.length, name.towns);
  }
  const unique = new Map<string, Found<string>>();
  for (const code of postalCodes) if (!unique.has(code.value)) unique.set(code.value, code);
  return { cities, postalCodes: [...unique.values()] };
}

function scan(draft: Draft, fits: (name: NameRead) => boolean): TownRead[] {
  const found: TownRead[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    const name = isFree(draft, at) ? townNameAt(draft, at) : null;
    if (!name || !fits(name)) continue;
    const evidence = evidenceOf(draft, name);
    if (!isTown(evidence)) continue;
    const [town] = name.towns;
    if (!town) continue;
    take(draft, name.from, name.length);
    found.push({ name, town, evidence });
    at += name.length - 1;
  }
  return found;
}

/** "Orange, California": a state that is also some town's name only says which town is meant. */
function withoutStates(draft: Draft, read: readonly TownRead[]): readonly TownRead[] {
  const towns = read.filter((one, index) => !isQuarterOf(one, read[index + 1]));
  return towns.filter((one, index) => {
    const before = towns[index - 1];
    if (!before) return true;
    const end = before.name.from + before.name.length;
    const isBehind =
      one.name.from === end || (one.name.from === end + 1 && keyAt(draft, end) === ',');
    const key = openWords(nameOf(draft.tokens, one.name.from, one.name.length));
    return !(isBehind && isStateOf(key, before.name.towns));
  });
}

/** "Whitefield Bangalore": a quarter that is also the name of a town in some other country. */
function isQuarterOf(one: TownRead, next: TownRead | undefined): boolean {
  if (!next || next.name.from !== one.name.from + one.name.length) return false;
  const { country, population } = next.town;
  const isLarger = population >= 10 * one.town.population;
  return isLarger && one.name.towns.every((town) => town.country !== country);
}

/** Where "in" or "à" names a town, a first name or a common word with a capital elsewhere is no second one. */
function withoutAccidents(draft: Draft, read: readonly TownRead[]): readonly TownRead[] {
  const strong = read.filter(({ evidence }) => evidence.placed || evidence.kind === 'plain');
  if (strong.length === 0) return read;
  return read.filter((one, index) => {
    if (one.evidence.placed || one.evidence.kind === 'plain' || isCityLetters(one.evidence))
      return true;
    return isListed(draft, read[index - 1], one) || isListed(draft, one, read[index + 1]);
  });
}

function isListed(
  draft: Draft,
  first: TownRead | undefined,
  second: TownRead | undefined,
): boolean {
  if (!first || !second) return false;
  const [from, to] = [first.name.from + first.name.length, second.name.from];
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) if (!LISTS.test(keyAt(draft, at))) return false;
  return to > from;
}

function merged(read: readonly TownRead[], draft: Draft): Found<string>[] {
  const cities = new Map<string, Found<string>>();
  for (const { name, town, evidence } of read) {
    const known = cities.get(town.name);
    const span = spanOf(draft, name.from, name.length);
    cities.set(town.name, {
      value: town.name,
      spans: [...(known?.spans ?? []), span],
      certainty: evidence.placed || evidence.kind === 'plain' ? 'sure' : 'likely',
    });
  }
  return [...cities.values()];
}

/** "Mumbay or Bangalore": a typing error in a list of towns. */
function misspeltBeside(draft: Draft, read: readonly TownRead[]): Found<string>[] {
  return read.flatMap(({ name, town }) => {
    const sides = [name.from - 2, name.from + name.length + 1];
    return sides.flatMap((at, side) => {
      const link = keyAt(draft, side === 0 ? at + 1 : at - 1);
      if (!/^(or|ou|and|et|\/|&)$/.test(link) || !isFree(draft, at)) return [];
      const meant = draft.tokens[at]?.capital ? draft.gazetteer.nearest(keyAt(draft, at)) : null;
      if (!meant || meant.country !== town.country || meant.population < 40_000) return [];
      take(draft, at, 1);
      return [{ value: meant.name, spans: [spanOf(draft, at, 1)], certainty: 'likely' as const }];
    });
  });
}

/** A well-known town with a typing error, where no other place is named. */
function misspeltTown(draft: Draft): Found<string>[] {
  for (let at = 0; at < draft.tokens.length; at++) {
    for (const length of [3, 2, 1]) {
      if (!isFree(draft, at, length)) continue;
      const tokens = draft.tokens.slice(at, at + length);
      if (tokens.some(({ kind }) => kind !== 'word')) continue;
      const evidence = evidenceOf(draft, { from: at, length, towns: [], contracted: false });
      if (evidence.kind === 'ordinary' || tokens.some(({ key }) => RIGHT_WORDS.has(key))) continue;
      const town = draft.gazetteer.nearest(tokens.map(({ key }) => key).join(' '));
      if (!town || !(evidence.placed || evidence.capital || town.population >= 100_000)) continue;
      // Five letters may be any word: only where a place is expected, and is a word of no other kind.
      if (length === 1 && (tokens[0]?.key.length ?? 0) <= 5 && !evidence.placed) continue;
      take(draft, at, length);
      return [{ value: town.name, spans: [spanOf(draft, at, length)], certainty: 'likely' }];
    }
  }
  return [];
}
