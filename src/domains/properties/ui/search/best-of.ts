import type { AskedSearch } from '../../search-params';

/** The search among whose best matches a list's homes stand; a list in another order has none. */
export interface BestOf {
  readonly asked: AskedSearch;
  /** The search as its address writes it, without the question mark: a home's page is told by it where its reader comes from. */
  readonly query: string;
}
