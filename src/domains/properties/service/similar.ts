import type { Ctx } from '@/platform/context';
import { readerId } from '../model';
import { type FoundListing, findCards } from '../store/cards';
import { findSimilar } from '../store/similar';
import { viewListing } from './view';

/** Open homes of the same transaction, type and town, nearest in price and surface first. */
export async function similar(
  ctx: Ctx,
  propertyId: number,
  limit: number,
): Promise<FoundListing[]> {
  const listing = await viewListing(ctx, propertyId);
  const ids = await findSimilar(ctx.db, listing, limit);
  return findCards(ctx.db, ids, readerId(ctx.actor));
}
