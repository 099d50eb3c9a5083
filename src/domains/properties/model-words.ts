/** Words past this many narrow nothing any more, and only cost time. */
const MOST_WORDS = 40;

/**
 * What a reader typed as a tsquery of the `simple` dictionary: every word, the last one as a beginning, as it may still be
 * being typed. Only letters and digits survive, so no operator of the query language can be smuggled in. Null where
 * nothing is left to look for.
 */
export function wordsQuery(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);
  return words.length === 0 ? null : `${words.join(' & ')}:*`;
}
