import { type Draft, isFree, keyAt, spanOf } from './draft';
import { COMPASS, isDeniedTown } from './town-denials';
import type { NameRead } from './town-names';
import { CONTENT_WORDS } from './vocabulary/content-words';
import { ORDINARY_WORDS } from './vocabulary/ordinary-words';
import {
  BEFORE_A_NAME,
  BEFORE_TOWN,
  MONTHS,
  STATES,
  STRONG_BEFORE_TOWN,
} from './vocabulary/places';
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
  readonly isBeforeCounty: boolean;
  readonly isApart: boolean;
  /** Right behind a comma: "1 million, Aspen chalet". */
  readonly isLed: boolean;
  /** "in North Goa" */
  readonly isCompass: boolean;
  readonly isMonth: boolean;
  /** "à la montagne" is no La Montagne, where "à la garde" may be La Garde. */
  readonly leadsByArticle: boolean;
  /** "à la campagne": no Los Angeles. */
  readonly isArticle: boolean;
  readonly population: number;
  /** Inhabitants of the largest French town of the name. */
  readonly inFrance: number;
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
      (BEFORE_A_NAME.has(before) &&
        !/^(am|suis)$/.test(before) &&
        draft.taken[from - 1] !== 'field') ||
      (before === ',' && GREETING.test(keyAt(draft, from - 2))),
    isDenied: isDeniedTown(draft, from, length),
    isBeforeCounty: isBeforeCounty(draft, from + length),
    isLed: before === ',',
    isApart: isApart(draft, from, from + length),
    isCompass: words.length === 1 && COMPASS.test(words[0]?.key ?? ''),
    isArticle:
      language === 'fr' &&
      words.length === 1 &&
      words[0]?.key === 'la' &&
      !isLoud(draft, from, length),
    leadsByArticle: words.length > 1 && /^(la|le|les)$/.test(words[0]?.key ?? ''),
    isMonth: words.length === 1 && MONTHS.has(words[0]?.key ?? ''),
    population: name.towns[0]?.population ?? 0,
    inFrance: name.towns.find(({ country }) => country === 'FR')?.population ?? 0,
    words: words.length,
    length: words.reduce((sum, { key }) => sum + key.length, 0),
    describes: describesNext(draft, from + length),
    isLoud: isLoud(draft, from, length),
    french: language === 'fr',
  };
}

/** What stands before the name that a letter ends with. */
const GREETING = /^(thanks|regards|cheers|best|love|bye|cordialement|merci|salutations|bises)$/;

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
  if (evidence.isBeforeCounty && population >= 1000) return true;
  // Of some towns the source does not tell how many live there.
  if (evidence.isApart && capital && kind === 'plain' && population === 0)
    return words > 1 || length > 4;
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
  if (capital)
    return strong || (population >= (words > 2 ? 500 : 4000) && (!describes || evidence.isLed));
  if (words > 1) return strong && population >= (words > 2 ? 500 : 2000) && !describes;
  if (strong) return population >= 9000 && !describes;
  if (first && !describes) return population >= 90_000;
  // A large town elsewhere does not make a word of French one: surprise is no Surprise, Arizona.
  return evidence.french && population >= 90_000 && evidence.inFrance >= 20_000 && !describes;
}

/** LA, SF, NYC: letters in capitals that everybody knows as a city. */
export function isCityLetters({ isLoud, words, length, population }: Evidence): boolean {
  return isLoud && words === 1 && length <= 3 && population >= 300_000;
}

/** "Battle, East Sussex": the county behind tells that the word is a town's name. */
function isBeforeCounty(draft: Draft, next: number): boolean {
  if (keyAt(draft, next) !== ',') return false;
  const at = COMPASS.test(keyAt(draft, next + 1)) ? next + 2 : next + 1;
  const token = draft.tokens[at];
  return token?.capital === true && token.key.length > 2 && STATES.has(token.key);
}

/** "flat, parking, Bromley": nothing else stands between two signs. */
function isApart({ tokens }: Draft, from: number, next: number): boolean {
  return (
    tokens[from - 1]?.key === ',' && (tokens[next] === undefined || tokens[next]?.kind === 'sign')
  );
}

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
    /^(with|avec|for|pour|to|a|or|ou|and|et|in|under|sous|max|moins|entre|between|budget|de|proche|near|sans|without|au|aux|around|autour|est|is|please|svp|t|f|over|at|from|by|on|plus|about|environ|but|mais|centre|center|center|if|that|qui|within|not|no|pas|price|prix|jusqu|up|less|minimum|min|maximum|d|nord|sud|est|ouest|north|south|east|west|intra)$/.test(
      token.key,
    )
  )
    return false;
  return !isFree(draft, next) ? draft.language === 'en' && draft.taken[next] === 'field' : true;
}
