import { type SearchState, searchHref } from '../../search-params';
import type { Interpretation } from '../../sentence/interpretation';
import { stateOf } from '../../sentence/state-of';

/** Whether a search asks what was read of its sentence and nothing more, in whichever order it lists. */
export function asksTheSame(read: Interpretation, state: SearchState): boolean {
  const { sort: _, ...ofSentence } = stateOf(read);
  const { sort: __, ask: ___, sentence: ____, ...filters } = state;
  const transaction = ofSentence.transaction ?? state.transaction;
  return sortedQuery({ ...ofSentence, transaction }) === sortedQuery(filters);
}

function sortedQuery(state: Partial<SearchState>): string {
  const { searchParams } = new URL(searchHref(state), 'http://gable');
  searchParams.sort();
  return searchParams.toString();
}
