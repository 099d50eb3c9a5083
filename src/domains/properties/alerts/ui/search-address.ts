import type { SearchFilters } from '../../contract';
import { type SearchState, searchHref, searchParams } from '../../search-params';

/** A saved search as the search page has it in its address; what the address cannot hold is left out. */
export function stateOf(filters: SearchFilters): SearchState {
  const given: Partial<Record<string, unknown>> = { ...filters, sort: 'newest' };
  const entries = Object.keys(searchParams).map((name) => [name, given[name] ?? null]);
  return Object.fromEntries(entries) as SearchState;
}

export function addressOf(filters: SearchFilters): string {
  return searchHref(stateOf(filters));
}
