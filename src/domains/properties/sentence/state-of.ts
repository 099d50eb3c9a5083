import { type SearchState, SORT_CHOICES } from '../search-params';
import { filtersOf } from './filters-of';
import type { Interpretation } from './interpretation';

/** What a sentence asks, as the search in the address; what it leaves open is missing. */
export function stateOf(read: Interpretation): Partial<SearchState> {
  const sort = SORT_CHOICES.find((choice) => choice === read.sort?.value);
  const { bounds: _, area: __, statuses: ___, ...filters } = filtersOf(read);
  return { ...filters, ...(sort ? { sort } : {}) };
}
