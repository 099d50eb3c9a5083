import { nameKey } from '@/kernel/text';
import { titleCase } from '@/kernel/title-case';

/**
 * What is written short, by registers and by people: the form that keys have, the word in full for a French street's first
 * word, and other ways to write it.
 */
const SHORT: readonly (readonly [key: string, inFull: string, ...others: string[]])[] = [
  ['rue', 'rue', 'r'],
  ['av', 'avenue', 'ave'],
  ['bd', 'boulevard', 'blvd', 'bvd', 'boul'],
  ['che', 'chemin', 'chem', 'ch'],
  ['rte', 'route'],
  ['imp', 'impasse'],
  ['all', 'allée', 'allees'],
  ['pl', 'place'],
  ['sq', 'square'],
  ['crs', 'cours', 'crs'],
  ['lot', 'lotissement'],
  ['res', 'résidence'],
  ['tra', 'traverse', 'trav'],
  ['pas', 'passage', 'pass'],
  ['mte', 'montée'],
  ['fg', 'faubourg', 'fbg'],
  ['ham', 'hameau'],
  ['qua', 'quartier', 'quart'],
  ['esp', 'esplanade'],
  ['sen', 'sentier'],
  ['rpt', 'rond-point'],
  ['dr', 'docteur', 'drive', 'doct'],
  ['gal', 'général', 'gen'],
  ['mal', 'maréchal'],
  ['cdt', 'commandant', 'comdt'],
  ['pdt', 'président'],
  ['prof', 'professeur', 'pr'],
  ['st', 'saint', 'street'],
  ['ste', 'sainte'],
  ['rd', 'road'],
  ['ln', 'lane'],
  ['ct', 'court'],
  ['cres', 'crescent'],
  ['gdns', 'gardens'],
  ['ter', 'terrace'],
  ['blk', 'block'],
];

const KEY_OF = new Map(
  SHORT.flatMap(([key, ...writings]) => writings.map((word) => [nameKey(word), key] as const)),
);

/** A street's name as it is compared: however its words are written, long or short, with accents or without. */
export function streetKey(street: string): string {
  return nameKey(street)
    .split(' ')
    .map((word) => KEY_OF.get(word) ?? word)
    .join(' ');
}

const KINDS =
  'rue av bd che rte imp all pl sq crs lot res tra pas mte fg ham qua esp sen rpt quai st rd dr ln ct cres gdns ter';
const SMALL = 'de du des d la le les l et a au aux the of sur sous en upon';
const COMMON = new Set(`${KINDS} ${SMALL}`.split(' '));

/** The words of a street's key that tell it from others: "av de la republique" is told by "republique". All where none is left. */
export function tellingWords(key: string): string {
  const words = key.split(' ').filter((word) => !COMMON.has(word));
  return words.length > 0 ? words.join(' ') : key;
}

/** What a street is found by: its telling words, then those of its town. */
export function searchedText(street: string, city: string | null): string {
  const words = [tellingWords(streetKey(street)), city && tellingWords(streetKey(city))];
  return words.filter(Boolean).join(' ');
}

const IN_FULL = new Map(SHORT.map(([key, inFull]) => [key, inFull]));
/** The first words that a French street's name is cut down to in the register, and that nobody writes so. */
const FRENCH_KINDS = new Set(KINDS.split(' ').slice(0, 20));

/** A street as people write it: `BD DE LA REPUBLIQUE` of a French register is Boulevard de la Republique. */
export function displayStreet(street: string, country: string): string {
  if (/\p{Ll}/u.test(street)) return street;
  const words = street.split(' ');
  const first = words[0]?.toLowerCase() ?? '';
  const inFull = country === 'FR' && FRENCH_KINDS.has(first) ? IN_FULL.get(first) : undefined;
  return titleCase([inFull?.toUpperCase() ?? words[0], ...words.slice(1)].join(' '));
}
