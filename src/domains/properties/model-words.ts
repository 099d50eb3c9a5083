import { isFunctionWord } from './model-function-words';

/** Words past this many narrow nothing any more, and only cost time. */
const MOST_WORDS = 40;

/** The words that a reader typed, all of which are looked for; the last may still be being typed. */
export function askedWords(text: string): string[] {
  return wordsOf(text).slice(0, MOST_WORDS);
}

/**
 * The words of a sentence that tell something, any of which is looked for: nobody's text holds all words of "modern
 * 3-bedroom house near good schools". Empty where none tells anything: such a sentence narrows nothing.
 */
export function tellingWords(sentence: string): string[] {
  const words = [...new Set(wordsOf(sentence))].filter((word) => !isFunctionWord(word));
  return words.slice(0, MOST_WORDS);
}

/** Only letters and digits survive. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
