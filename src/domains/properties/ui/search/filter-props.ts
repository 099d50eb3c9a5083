import type { Currency } from '@/kernel/money';
import type { SurfaceUnit } from '@/kernel/units';
import type { AskedSearch, SearchState } from '../../search-params';
import type { Filter } from './filters';
import type { SetSearch } from './use-search-state';

/** What the search's controls share. */
export interface FilterProps {
  readonly state: SearchState;
  readonly set: SetSearch;
  /** The search as the server is asked it. */
  readonly asked: AskedSearch;
  /** What amounts are in where the address names none. */
  readonly currency: Currency;
  readonly unit: SurfaceUnit;
  readonly nameOf: (filter: Filter) => string;
  /** Homes found, for the button that leaves the sheet; undefined while that is being counted. */
  readonly total: { readonly count: number; readonly isMinimum: boolean } | undefined;
}
