import type { Ctx } from '@/platform/context';
import { countByListing } from '../store/homes';
import { ownId } from './authorise';

export interface RequestCount {
  readonly total: number;
  /** Those that wait for the lister. */
  readonly waiting: number;
}

/** How many requests the actor's own listings have had, by listing; none and others' are missing. */
export async function countRequests(
  ctx: Ctx,
  listingIds: readonly number[],
): Promise<ReadonlyMap<number, RequestCount>> {
  const rows = await countByListing(ctx.db, ownId(ctx), listingIds);
  return new Map(rows.map(({ listingId, total, waiting }) => [listingId, { total, waiting }]));
}
