import type { Gazetteer } from '@/domains/places/gazetteer/model';
import { readSentence } from '../read-sentence';
import { restInterpretation } from '../rest-interpretation';
import type { Label } from './score';

export interface Labelled {
  readonly id: string;
  readonly language: string;
  readonly sentence: string;
  readonly expected: Label;
  /** Keys that the conventions do not decide for this sentence; they are not compared. */
  readonly undecided?: readonly string[];
}

/** Each sentence's label beside what the parser reads, for a reader of the sentence's language. */
export function readCorpus(half: readonly Labelled[], gazetteer: Gazetteer) {
  return half.map(({ id, sentence, language, expected, undecided = [] }) => {
    const read = restInterpretation(readSentence(sentence, { locale: language, gazetteer }));
    const decided = Object.entries(read).filter(([key]) => !undecided.includes(key));
    const reading: Label = Object.fromEntries(decided);
    return { id, sentence, label: expected, reading };
  });
}
