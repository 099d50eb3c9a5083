import type { SearchState } from '../../search-params';
import {
  type Found,
  type Interpretation,
  NUMBER_FIELDS,
  type Span,
} from '../../sentence/interpretation';
import { cutPhrases } from './cut-phrases';

/** Whether all that was read of a sentence is still asked; what was added beside it does not make it untrue. */
export function stillHolds(read: Interpretation, state: SearchState): boolean {
  return untruePhrases(read, state).length === 0;
}

/**
 * The sentence without the phrases that no longer hold, and without what was not understood where its words are given up
 * (`dropsWords`); null where nothing of it is left.
 */
export function heldSentence(
  read: Interpretation,
  state: SearchState,
  dropsWords = false,
): string | null {
  const spans = [...untruePhrases(read, state), ...(dropsWords ? read.unmatchedSpans : [])];
  return spans.length === 0 ? read.text : cutPhrases(read.text, spans);
}

/** Whether the sentence of a search is what is left of this one. */
export function isCutFrom(read: Interpretation, state: SearchState): boolean {
  return [false, true].some((dropsWords) => heldSentence(read, state, dropsWords) === state.ask);
}

/** Where in the sentence the phrases stand that ask for something else than the search does. */
function untruePhrases(read: Interpretation, state: SearchState): Span[] {
  const missing = <Value>(found: readonly Found<Value>[], asked: readonly Value[]) =>
    found.filter(({ value }) => !asked.includes(value));
  const other = <Value>(found: Found<Value> | undefined, asked: Value | null) =>
    found && found.value !== asked ? [found] : [];
  return [
    ...missing(read.cities, state.cities),
    ...missing(read.postalCodes, state.postalCodes),
    ...missing(read.features, state.features),
    ...missing(read.excludeFeatures, state.excludeFeatures),
    ...missing(read.type ? [read.type] : [], state.types),
    ...other(read.transaction, state.transaction),
    ...other(read.currency, state.currency),
    ...NUMBER_FIELDS.flatMap((field) => other(read[field], state[field])),
  ].flatMap(({ spans }) => spans);
}
