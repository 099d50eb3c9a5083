import { OPEN_STATUSES } from '@/kernel/homes';
import type { SearchFilters } from '../contract';
import type { LeftOutCounts } from './contract';
import { type LeftOut, SHOWN, type TestedListing } from './model';
import { verdictOn } from './model-match';

/** A home that waits to be told, as it stands when the alert is written. */
export interface Waiting extends TestedListing {
  readonly publisherId: string | null;
  readonly inOtherCurrency: boolean;
  readonly isHidden: boolean;
}

/** An alert's homes: all that are new, those that it shows, and why it leaves out the others. */
export interface SortedOut<Home> {
  readonly found: number;
  /** Those that the reader would want to see: shown, or left out only because a letter has an end. */
  readonly wanted: number;
  readonly shown: readonly Home[];
  readonly leftOut: LeftOutCounts;
}

/** Sorts what waits, in its order, for the reader of a search. */
export function sortOut<Home extends Waiting>(
  homes: readonly Home[],
  filters: SearchFilters,
  readerId: string,
): SortedOut<Home> {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const shown: Home[] = [];
  for (const home of homes) {
    const reason =
      reasonAgainst(home, filters, readerId) ?? (shown.length === SHOWN ? 'too_many' : null);
    if (reason === null) shown.push(home);
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return {
    found: homes.length,
    wanted: shown.length + (leftOut.too_many ?? 0),
    shown,
    leftOut,
  };
}

/** The first that holds, from what is most final to what the reader may change. */
function reasonAgainst(home: Waiting, filters: SearchFilters, readerId: string): LeftOut | null {
  const { status } = home;
  const isAsked = filters.statuses.some((asked) => asked === status);
  const isOpen = OPEN_STATUSES.some((open) => open === status);
  if (!isAsked && !isOpen) return 'no_longer_offered';
  if (home.publisherId === readerId) return 'own';
  if (home.isHidden) return 'hidden';
  if (home.inOtherCurrency) return 'other_currency';
  if (verdictOn(filters, home) !== 'match') return 'no_longer_matching';
  return status === 'under_offer' && !isAsked ? 'under_offer' : null;
}
