import { isFunctionWord } from './model-function-words';

/** Words past this many narrow nothing any more, and only cost time. */
const MOST_WORDS = 40;

/**
 * What a reader typed as a tsquery of the `simple` dictionary: every word, the last one as a beginning, as it may still be
 * being typed. Null where nothing is left to look for.
 */
export function wordsQuery(text: string): string | null {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  return words.length === 0 ? null : `${words.join(' & ')}:*`;
}

/**
 * A sentence as a tsquery: any of the words that tell something, as nobody's text holds all words of "modern 3-bedroom
 * house near good schools". Null where none tells anything: such a sentence narrows nothing.
 */
export function sentenceQuery(text: string): string | null {
  const words = [...new Set(wordsOf(text))].filter((word) => !isFunctionWord(word));
  return words.length === 0 ? null : words.slice(0, MOST_WORDS).join(' | ');
}

/** Only letters and digits survive, so no operator of the query language can be smuggled in. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
