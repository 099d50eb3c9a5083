import { inArray, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listing } from '../../tables';
import type { TestedListing } from '../model';
import { listingChange } from '../tables';

/** A listing that was written, once, however often: how it stood before the first of those writes. */
export interface ClaimedChange {
  readonly listingId: number;
  readonly before: TestedListing | null;
  readonly changedAt: Date;
}

type BeforeJson = Omit<TestedListing, 'price' | 'listedAt'> & { price: string; listedAt: string };

/**
 * Takes the oldest changes for the open transaction: another worker passes them over, and a transaction that ends early
 * gives them back.
 */
export async function claimChanges(db: Database, most: number): Promise<ClaimedChange[]> {
  const rows = await db.execute<{
    id: string;
    listing_id: number;
    before: BeforeJson | null;
    changed_at: string;
  }>(sql`
    delete from ${listingChange} where id in (
      select id from ${listingChange} order by id limit ${most} for update skip locked)
    returning id, listing_id, before, changed_at`);
  const inOrder = [...rows].sort((one, other) => Number(one.id) - Number(other.id));
  const claimed = new Map<number, ClaimedChange>();
  for (const { listing_id: listingId, before, changed_at: changedAt } of inOrder) {
    if (claimed.has(listingId)) continue;
    claimed.set(listingId, {
      listingId,
      before: before && {
        ...before,
        price: BigInt(before.price),
        listedAt: new Date(before.listedAt),
      },
      changedAt: new Date(changedAt),
    });
  }
  return [...claimed.values()];
}

export const standingColumns = {
  id: listing.id,
  propertyId: listing.propertyId,
  publisherId: listing.publisherId,
  title: listing.title,
  transaction: listing.transaction,
  status: listing.status,
  price: listing.price,
  currency: listing.currency,
  pricePerSquareMetre: listing.pricePerSquareMetre,
  listedAt: listing.listedAt,
  type: listing.type,
  country: listing.country,
  cityKey: listing.cityKey,
  postalCode: listing.postalCode,
  latitude: listing.latitude,
  longitude: listing.longitude,
  surface: listing.surface,
  rooms: listing.rooms,
  bedrooms: listing.bedrooms,
  bathrooms: listing.bathrooms,
  yearBuilt: listing.yearBuilt,
  features: listing.features,
};

/** A listing as it stands, with whose it is and what it is called. */
export type StandingListing = TestedListing & {
  readonly id: number;
  readonly propertyId: number;
  readonly publisherId: string | null;
  readonly title: string;
  readonly country: string;
};

/** Listings that were removed meanwhile are missing. */
export async function findStanding(
  db: Database,
  listingIds: readonly number[],
): Promise<StandingListing[]> {
  if (listingIds.length === 0) return [];
  return db
    .select(standingColumns)
    .from(listing)
    .where(inArray(listing.id, [...listingIds]));
}
