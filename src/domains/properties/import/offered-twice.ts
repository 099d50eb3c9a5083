import type { ListingStatus } from '@/kernel/homes';
import { Refusal } from './refusal';

/** States in which a listing keeps its property to itself: the database allows one of each transaction. */
export const HOLDS_HOME: readonly ListingStatus[] = ['draft', 'active', 'under_offer'];

/** Why a second open listing of one home is not taken. */
export function offeredTwice(): Refusal {
  return new Refusal(
    'StandardStatus',
    'the same home is offered by another listing that is still open',
  );
}
