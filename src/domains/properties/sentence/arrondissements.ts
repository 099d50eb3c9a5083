import type { Town } from '@/domains/places/gazetteer/model';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Found } from './interpretation';
import type { NameRead } from './town-names';

/** Postal codes of an arrondissement begin so; the last two digits are its number. */
const NUMBERED: Readonly<Record<string, { prefix: string; most: number }>> = {
  Paris: { prefix: '750', most: 20 },
  Lyon: { prefix: '690', most: 9 },
  Marseille: { prefix: '130', most: 16 },
};
const ORDINAL = /^(e|er|eme|ieme|ere|th|st|nd|rd|nde|me|em)$/;
const WORD = /^(arrondissement|arrondissements|arr|arrdt|ardt|arrond|arrondisement|district)$/;
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
  xiii: 13,
  xiv: 14,
  xv: 15,
  xvi: 16,
  xvii: 17,
  xviii: 18,
  xix: 19,
  xx: 20,
};
const SPELLED: Readonly<Record<string, number>> = {
  premier: 1,
  deuxieme: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
  treizieme: 13,
  quatorzieme: 14,
  quinzieme: 15,
  seizieme: 16,
  dixseptieme: 17,
  dixhuitieme: 18,
  dixneuvieme: 19,
  vingtieme: 20,
  first: 1,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
};

/** "Paris 15e", "Lyon 3", "Marseille 8ème ou 9ème", "Paris XV": the postal codes of what follows the town. */
export function arrondissementAfter(
  draft: Draft,
  name: NameRead,
  town: Town,
): Found<string>[] | null {
  const city = cityOf(town);
  if (!city) return null;
  let at = name.from + name.length;
  if (/^[,(-]$/.test(keyAt(draft, at))) at += 1;
  while (/^(dans|le|in|the|les|arrondissement)$/.test(keyAt(draft, at)) && isFree(draft, at))
    at += 1;
  const codes: Found<string>[] = [];
  for (;;) {
    const read = ordinalAt(draft, at, city.most, true);
    if (!read) break;
    codes.push(taken(draft, at, read.length, code(city, read.number)));
    at += read.length;
    if (/^(nord|sud|est|ouest|north|south|east|west)$/.test(keyAt(draft, at))) at += 1;
    const links = /^(,|et|and|ou|or|\/|&)$/.test(keyAt(draft, at)) ? 1 : 0;
    if (links === 0) break;
    at += 1;
    while (/^(le|the|les|dans)$/.test(keyAt(draft, at))) at += 1;
  }
  return codes.length > 0 ? codes : null;
}

/** "dans le 13e à Paris", "15e arrondissement de Paris", "the 5th in Paris". */
export function arrondissementBefore(
  draft: Draft,
  name: NameRead,
  town: Town,
): Found<string>[] | null {
  const city = cityOf(town);
  if (!city) return null;
  const codes: Found<string>[] = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    if (!isFree(draft, at) || (at >= name.from && at < name.from + name.length)) continue;
    const read = ordinalAt(draft, at, city.most, false);
    if (!read) continue;
    codes.push(taken(draft, at, read.length, code(city, read.number)));
    at += read.length - 1;
  }
  return codes.length > 0 ? codes : null;
}

function taken(draft: Draft, at: number, length: number, value: string): Found<string> {
  take(draft, at, length);
  return { value, spans: [spanOf(draft, at, length)], certainty: 'sure' };
}

function cityOf(town: Town) {
  return town.country === 'FR' ? NUMBERED[town.name] : undefined;
}

function code({ prefix }: { prefix: string }, number: number): string {
  return `${prefix}${String(number).padStart(2, '0')}`;
}

/** XV, XVe, XVIème; bare letters only behind the town. */
function romanOf(key: string, bare: boolean): number | undefined {
  const ordinal = /^([ivx]+)(?:e|eme|ieme|er)$/.exec(key)?.[1];
  return ordinal ? ROMAN[ordinal] : bare ? ROMAN[key] : undefined;
}

/** A number of an arrondissement; behind the town it may stand bare, before it only as an ordinal. */
function ordinalAt(draft: Draft, at: number, most: number, bare: boolean) {
  const token = draft.tokens[at];
  if (!token || !isFree(draft, at)) return null;
  let length = 1;
  let number =
    token.kind === 'number' && /^\d{1,2}$/.test(token.key) ? Number(token.key) : undefined;
  if (number !== undefined) {
    const next = draft.tokens[at + 1];
    const isOrdinal =
      next !== undefined &&
      ORDINAL.test(next.key) &&
      (next.glued || next.key.length > 1) &&
      isFree(draft, at + 1);
    if (isOrdinal) length += 1;
    const named = WORD.test(keyAt(draft, at + length));
    if (!isOrdinal && !named && !bare) return null;
    // "15e étage" is a floor.
    if (/^(etage|floor|rue|avenue|street|niveau)/.test(keyAt(draft, at + length))) return null;
  } else {
    number = SPELLED[token.key] ?? (token.capital || bare ? romanOf(token.key, bare) : undefined);
    if (number === undefined) return null;
    const isTold = WORD.test(keyAt(draft, at + 1)) || bare;
    if (!isTold || /^(etage|floor|time)/.test(keyAt(draft, at + 1))) return null;
  }
  if (WORD.test(keyAt(draft, at + length)) && isFree(draft, at + length)) length += 1;
  return number >= 1 && number <= most ? { number, length } : null;
}
