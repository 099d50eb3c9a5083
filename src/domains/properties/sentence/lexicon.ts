import type { Token } from './tokens';

export interface Match<Value> {
  readonly value: Value;
  /** In tokens. */
  readonly length: number;
}

/** Phrases of a vocabulary, found by their first word; the longest that fits wins. */
export interface Lexicon<Value> {
  readonly at: (tokens: readonly Token[], index: number) => Match<Value> | null;
  readonly words: ReadonlySet<string>;
}

/** Reads a table of lines `value = phrase, phrase`; phrases are keys (no case, accents, hyphens or apostrophes). */
export function lexicon<Value extends string>(
  table: Readonly<Record<Value, string>>,
): Lexicon<Value> {
  const byFirst = new Map<string, { words: string[]; value: Value }[]>();
  const words = new Set<string>();
  for (const value of Object.keys(table) as Value[]) {
    for (const phrase of table[value].split(',')) {
      const parts = phrase.trim().split(/\s+/);
      const [first = ''] = parts;
      if (first === '') continue;
      for (const part of parts) words.add(part);
      const known = byFirst.get(first) ?? [];
      known.push({ words: parts, value });
      byFirst.set(first, known);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return {
    words,
    at: (tokens, index) => {
      const first = tokens[index];
      const phrases = first ? byFirst.get(first.key) : undefined;
      const found = phrases?.find(({ words }) =>
        words.every((word, offset) => tokens[index + offset]?.key === word),
      );
      return found ? { value: found.value, length: found.words.length } : null;
    },
  };
}
