import { and, asc, eq, inArray } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import { isCurrency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import type { ListingDetail } from '../contract';
import { listing, listingPrice, property } from '../tables';

export type PropertyRow = typeof property.$inferSelect;

/** A property with what decides who may see it; undefined where there is none. */
export async function findProperty(
  db: Database,
  id: number,
): Promise<(PropertyRow & { hasPublicListing: boolean }) | undefined> {
  const [row] = await db.select().from(property).where(eq(property.id, id));
  if (!row) return undefined;
  const [shown] = await db
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.propertyId, id), inArray(listing.status, [...PUBLIC_STATUSES])))
    .limit(1);
  return { ...row, hasPublicListing: shown !== undefined };
}

/** Every price that a listing has asked, the first one first. */
export async function findPriceHistory(
  db: Database,
  listingId: number,
): Promise<ListingDetail['priceHistory']> {
  const rows = await db
    .select({
      amount: listingPrice.price,
      currency: listingPrice.currency,
      recordedAt: listingPrice.recordedAt,
    })
    .from(listingPrice)
    .where(eq(listingPrice.listingId, listingId))
    .orderBy(asc(listingPrice.recordedAt), asc(listingPrice.id));
  return rows.flatMap(({ amount, currency, recordedAt }) =>
    isCurrency(currency) ? [{ price: { amount, currency }, recordedAt }] : [],
  );
}
