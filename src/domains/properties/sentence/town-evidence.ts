import { type Draft, isFree, keyAt, spanOf } from './draft';
import { isStreetName } from './street-names';
import type { NameRead } from './town-names';
import { CONTENT_WORDS } from './vocabulary/content-words';
import { ORDINARY_WORDS } from './vocabulary/ordinary-words';
import { BEFORE_A_NAME, BEFORE_TOWN, MONTHS, STRONG_BEFORE_TOWN } from './vocabulary/places';
import { FILLERS } from './vocabulary/small-words';

/** What speaks for a stretch of words being a town. */
export interface Evidence {
  readonly kind: 'plain' | 'ordinary';
  /** A preposition of place stands right before. */
  readonly placed: boolean;
  readonly strong: boolean;
  /** Written with a capital that the start of the sentence, or a habit of capitals, does not explain. */
  readonly capital: boolean;
  readonly alone: boolean;
  readonly first: boolean;
  readonly isName: boolean;
  /** "not in London", "sauf à Paris", "London Road". */
  readonly isDenied: boolean;
  /** "in North Goa" */
  readonly isCompass: boolean;
  readonly isMonth: boolean;
  /** "à la montagne" is no La Montagne, where "à la garde" may be La Garde. */
  readonly leadsByArticle: boolean;
  /** "à la campagne": no Los Angeles. */
  readonly isArticle: boolean;
  readonly population: number;
  readonly words: number;
  readonly length: number;
  /** What follows is what the word would describe: nice flat, central garden. */
  readonly describes: boolean;
  /** In capitals, in a sentence that is not: LA, SF. */
  readonly isLoud: boolean;
  readonly french: boolean;
}

export function evidenceOf(draft: Draft, name: NameRead): Evidence {
  const { tokens, language } = draft;
  const { from, length } = name;
  const words = tokens.slice(from, from + length).filter(({ kind }) => kind === 'word');
  const before = keyAt(draft, from - 1);
  const isSaint = words.length > 1 && /^(st|ste|saint|sainte)$/.test(words[0]?.key ?? '');
  const isOrdinary = !isSaint && words.every(({ key }) => isCommon(key));
  const long = words.filter(({ key }) => key.length > 3 || words.length === 1);
  const main = long.length > 0 ? long : words.slice(0, 1);
  const capital = main.length > 0 && main.every((word) => word.capital) && !isHabit(draft);
  const contracted = name.contracted;
  const meaningful = tokens.filter(({ kind }) => kind === 'word').length;
  return {
    kind: isOrdinary ? 'ordinary' : 'plain',
    placed: contracted || BEFORE_TOWN.has(before),
    strong:
      contracted ||
      STRONG_BEFORE_TOWN.has(before) ||
      (/^(de|to)$/.test(before) && /^(pres|proche|close|autour)$/.test(keyAt(draft, from - 2))),
    capital: capital && from > 0,
    alone: words.length === meaningful,
    first: from === 0,
    // The m of "75 sq. m" is no Monsieur.
    isName:
      BEFORE_A_NAME.has(before) && !/^(am|suis)$/.test(before) && draft.taken[from - 1] !== 'field',
    isDenied: isDenied(draft, from) || isStreetName(draft, from, length),
    isCompass: words.length === 1 && COMPASS.test(words[0]?.key ?? ''),
    isArticle:
      language === 'fr' &&
      words.length === 1 &&
      words[0]?.key === 'la' &&
      !isLoud(draft, from, length),
    leadsByArticle: words.length > 1 && /^(la|le|les)$/.test(words[0]?.key ?? ''),
    isMonth: words.length === 1 && MONTHS.has(words[0]?.key ?? ''),
    population: name.towns[0]?.population ?? 0,
    words: words.length,
    length: words.reduce((sum, { key }) => sum + key.length, 0),
    describes: describesNext(draft, from + length),
    isLoud: isLoud(draft, from, length),
    french: language === 'fr',
  };
}

const COMPASS = /^(north|south|east|west|central|nord|sud|est|ouest|greater|downtown)$/;

function isCommon(key: string): boolean {
  return ORDINARY_WORDS.has(key) || FILLERS.has(key) || CONTENT_WORDS.has(key);
}

/** Whether the word would be read as a town by somebody who knows what homes are called. */
export function isTown(evidence: Evidence): boolean {
  const {
    kind,
    placed,
    strong,
    capital,
    alone,
    first,
    isName,
    isMonth,
    population,
    words,
    length,
    describes,
    isLoud,
    isDenied,
    isCompass,
  } = evidence;
  if (isName || isDenied || isCompass) return false;
  if (evidence.isArticle) return false;
  if (evidence.leadsByArticle && kind === 'ordinary' && !capital)
    return strong && population >= 20_000;
  // "walk to BART", "near MIT": letters that stand for something else.
  if (isLoud && !evidence.french && words === 1 && length <= 4 && population < 20_000 && !alone)
    return false;
  if (alone) return population >= 1000 || kind === 'plain';
  if (isCityLetters(evidence)) return true;
  if (isMonth) return strong && capital && population >= 5000;
  if (kind === 'plain') {
    if (words > 1) return placed || capital || population >= 1000;
    if (length <= 2) return strong && capital;
    if (length === 3)
      return (
        (placed && (capital || population >= 1000)) ||
        (capital && population >= 3000) ||
        population >= 30_000
      );
    if (placed) return capital || population >= 300;
    return capital ? population >= 500 : population >= (first ? 2000 : 4000);
  }
  if (length <= 3 && words === 1 && !capital) return strong && population >= 25_000 && !describes;
  // Three words in a row that are a town's are seldom anything else: Ars-en-Ré.
  if (capital) return strong || (population >= (words > 2 ? 500 : 4000) && !describes);
  if (words > 1) return strong && population >= (words > 2 ? 500 : 2000) && !describes;
  if (strong) return population >= 9000 && !describes;
  if (first && !describes) return population >= 90_000;
  return evidence.french && population >= 90_000 && !describes;
}

/** LA, SF, NYC: letters in capitals that everybody knows as a city. */
export function isCityLetters({ isLoud, words, length, population }: Evidence): boolean {
  return isLoud && words === 1 && length <= 3 && population >= 300_000;
}

function isDenied(draft: Draft, from: number): boolean {
  const before = [5, 4, 3, 2, 1].map((back) => keyAt(draft, from - back)).join(' ');
  return DENIED.test(before) || LEFT_BEHIND.test(before);
}

const DENIED =
  /(?:\b(?:not|pas|except|excepte|excluding|sauf|hormis|hors|avoid|avoiding|eviter|but not|anywhere but|partout sauf)(?: (?:in|for|at|a|au|aux|en|de|dans|near|the|le|la))?)$/;
/** Where who asks lives now, and not where the home should be. */
const LEFT_BEHIND =
  /\b(?:leaving|(?:moving|relocating|relocate|move|coming|come|commuting) from|currently (?:live |living |based |renting |rent )?in|quitter?|quittons|quittant|(?:viens|venons|venant|partons|pars|demenage|demenageons) de|(?:habitons|vivons|habite|je vis)(?: actuellement)? a)$/;

function isLoud(draft: Draft, from: number, length: number): boolean {
  const { start, end } = spanOf(draft, from, length);
  const text = draft.text.slice(start, end);
  return text === text.toUpperCase() && draft.text !== draft.text.toUpperCase();
}

/** Title case or capitals throughout tell nothing of towns. */
function isHabit({ tokens }: Draft): boolean {
  const words = tokens.filter(({ kind, key }) => kind === 'word' && key.length > 3);
  return words.length >= 3 && words.filter(({ capital }) => capital).length / words.length > 0.8;
}

/** Whether the next word is a noun that the word before would describe, as in "nice flat". */
function describesNext(draft: Draft, next: number): boolean {
  const token = draft.tokens[next];
  if (token?.kind !== 'word' || token.capital) return false;
  if (
    /^(with|avec|for|pour|to|a|or|ou|and|et|in|under|sous|max|moins|entre|between|budget|de|proche|near|sans|without|au|aux|around|autour|est|is|please|svp|t|f|over|at|from|by|on|plus|about|environ|but|mais|centre|center|center|if|that|qui|within|not|no|pas|price|prix|jusqu|up|less|minimum|min|maximum|d)$/.test(
      token.key,
    )
  )
    return false;
  return !isFree(draft, next) ? draft.language === 'en' && draft.taken[next] === 'field' : true;
}
