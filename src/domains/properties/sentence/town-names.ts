import { openWords, type Town } from '@/domains/places/gazetteer/model';
import { type Draft, isFree, keyAt } from './draft';
import type { Token } from './tokens';

/** A stretch of tokens that is some town's name. */
export interface NameRead {
  readonly from: number;
  readonly length: number;
  readonly towns: readonly Town[];
  /** Through `du Havre`, `au Mans`: the article is part of a preposition. */
  readonly contracted: boolean;
}

const MOST_WORDS = 7;
const CONTRACTED: Readonly<Record<string, string>> = { au: 'le', du: 'le', aux: 'les', des: 'les' };

/** The longest town name that begins at a token; null where none does. */
export function townNameAt(draft: Draft, from: number): NameRead | null {
  const { tokens, gazetteer } = draft;
  if (tokens[from]?.kind !== 'word') return null;
  for (let length = reach(draft, from); length >= 1; length--) {
    if (!isFree(draft, from, length)) continue;
    const key = nameOf(tokens, from, length);
    const opened = openWords(key);
    const known = gazetteer.named(opened);
    // "Bishop's Stortford", which is written without the apostrophe.
    const plain = known.length > 0 ? known : gazetteer.named(opened.replace(/ s\b/g, 's'));
    if (plain.length > 0) return { from, length, towns: plain, contracted: false };
    const article = CONTRACTED[keyAt(draft, from)];
    if (article && length > 1) {
      const towns = gazetteer.named(openWords(`${article}${key.slice(key.indexOf(' '))}`));
      if (towns.length > 0) return { from, length, towns, contracted: true };
    }
  }
  return null;
}

/** How many tokens a name may take: words on the same line, without signs between them. */
function reach(draft: Draft, from: number): number {
  const { tokens, gazetteer } = draft;
  const most = Math.min(MOST_WORDS, gazetteer.longestName);
  let length = 0;
  while (length < most) {
    const token = tokens[from + length];
    if (!token) break;
    const joins = length > 0 && token.kind === 'sign' && /^[/&-]$/.test(token.key);
    if (token.kind !== 'word' && !joins) break;
    length += 1;
  }
  return length;
}

/** Names are looked up by their own spelling, as a correction would turn towns into words. */
export function nameOf(tokens: readonly Token[], from: number, length: number): string {
  const words = tokens
    .slice(from, from + length)
    .filter(({ kind, key }) => kind === 'word' || key === '&');
  return words.map(({ key }) => (key === '&' ? 'and' : key)).join(' ');
}
