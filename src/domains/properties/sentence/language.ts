import type { Token } from './tokens';
import { ENGLISH, FRENCH } from './vocabulary/small-words';

/** The language that most of the telling words belong to; accents, then the reader's own where they tell nothing. */
export function languageOf(tokens: readonly Token[], locale: string, text: string): 'en' | 'fr' {
  let lean = 0;
  for (const [at, { key }] of tokens.entries()) {
    // T3, F2: only French homes are counted so.
    const counted = tokens[at + 1];
    if (/^[tf]$/.test(key) && counted?.glued && /^[1-9]$/.test(counted.key)) lean -= 1;
    if (ENGLISH.has(key) && !FRENCH.has(key)) lean += 1;
    if (FRENCH.has(key) && !ENGLISH.has(key)) lean -= 1;
  }
  if (lean !== 0) return lean > 0 ? 'en' : 'fr';
  if (/[àâçéèêëîïôùûœ]/i.test(text)) return 'fr';
  return locale.startsWith('fr') ? 'fr' : 'en';
}
