import type { Gazetteer } from '@/domains/places/gazetteer/model';
import { withinErrors } from '@/kernel/spelling';
import type { Token } from './tokens';
import { BOUND_AFTER, BOUND_BEFORE } from './vocabulary/bounds';
import { CONTENT_WORDS } from './vocabulary/content-words';
import { MISSPELT } from './vocabulary/misspelt';
import { DIRECTION_ADJECTIVES, ORDER_DIMENSIONS, ORDER_DIRECTIONS } from './vocabulary/orders';
import { ORDINARY_WORDS } from './vocabulary/ordinary-words';
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
/** Right as they are, though a letter away from a word of the vocabulary. */
const RIGHT = new Set(
  `ville villes village marche parce boutique large brand school schools shops sunny modern family quiet loger place plage
  parks tables horse house's mouse court cours grange garde gares style living dining heating hearing sorry story lively
  leased least press quality charming character charme clair claire classe chaude clean close closed coast corner covered
  cosy crime double floors green ground heart heated highly indoor inner kitchen luxury master middle mature metro office
  older outdoor outside period please police power pretty private public quick reach ready relax roomy rural senior shared
  shopping simple square stone street suburb suburban summer sunlight trains transit transport trees upper urban utility
  value walking walls water wooden young agence ancien ancienne arbres bateau boise bruit carrelage centre chauffage
  ecoles eglise equipee etage exposition ferme fibre foret forets gare grenier hopital isolation lumiere lumineux lumineuse
  montagne moderne nature orient parquet patrimoine plages poutres proche renover renovee residence rivage riviere rural
  secteur securise soleil spacieux spacieuse travaux tram verdure verriere veranda visite voisin vendu price prices prince
  pound sound round would could party parts parcs space spaces spare stair stairs store stores steps louder order
  cheap sport sports gentle letter better water later rented centre center locals locale located tenant bright light lights`.split(
    /\s+/,
  ),
);

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
    if (KNOWN.has(token.key) || RIGHT.has(token.key) || gazetteer.named(token.key).length > 0)
      continue;
    if (RIGHT.has(token.key.replace(/s$/, ''))) continue;
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
