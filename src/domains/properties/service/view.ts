import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { ListingDetail } from '../contract';
import { readerId } from '../model';
import { can } from '../policy';
import { findShownListing } from '../store/cards';
import { findPriceHistory, findProperty, type PropertyRow } from '../store/subjects';

/** A property, with the listing that shows it where it was ever offered. */
interface ViewedProperty {
  readonly property: PropertyRow;
  readonly listing: ListingDetail | null;
}

/** A public property, or one of the actor's own. Throws `not_found` for every other, whether it exists or not. */
export async function viewProperty(ctx: Ctx, id: number): Promise<ViewedProperty> {
  const found = await findProperty(ctx.db, id);
  if (!found || !can(ctx.actor, 'view', found)) throw new AppError('not_found');
  const { hasPublicListing, ...property } = found;
  const listing = hasPublicListing
    ? await findShownListing(ctx.db, id, readerId(ctx.actor))
    : undefined;
  if (!listing) return { property, listing: null };
  const priceHistory = await findPriceHistory(ctx.db, listing.listingId);
  return { property, listing: { ...listing, priceHistory } };
}

/** The listing of a home's page. Throws `not_found` where it has none that the actor may see. */
export async function viewListing(ctx: Ctx, id: number): Promise<ListingDetail> {
  const { listing } = await viewProperty(ctx, id);
  if (!listing) throw new AppError('not_found');
  return listing;
}
