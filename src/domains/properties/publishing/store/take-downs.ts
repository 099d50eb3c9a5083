import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { listing, property } from '../../tables';
import { listingTakeDown, publication } from '../tables';

/** The public listings of a property, held until the transaction ends. */
export function lockPublicListings(db: Database, propertyId: number) {
  return db
    .select({
      id: listing.id,
      status: listing.status,
      title: listing.title,
      publisherId: listing.publisherId,
    })
    .from(listing)
    .where(and(eq(listing.propertyId, propertyId), inArray(listing.status, [...PUBLIC_STATUSES])))
    .for('update');
}

export async function insertTakeDown(
  db: Database,
  row: typeof listingTakeDown.$inferInsert,
): Promise<void> {
  await db.insert(listingTakeDown).values(row);
  await db
    .update(listing)
    .set({ status: 'draft', takenDownAt: row.takenDownAt, updatedAt: row.takenDownAt })
    .where(eq(listing.id, row.listingId));
}

/** A take-down that still holds, with its listing, held until the transaction ends. */
export async function lockTakeDown(db: Database, id: number) {
  const [row] = await db
    .select({
      takeDown: listingTakeDown,
      propertyId: listing.propertyId,
      publisherId: listing.publisherId,
    })
    .from(listingTakeDown)
    .innerJoin(listing, eq(listing.id, listingTakeDown.listingId))
    .where(and(eq(listingTakeDown.id, id), isNull(listingTakeDown.restoredAt)))
    .for('update');
  return row;
}

export async function endTakeDown(
  db: Database,
  takeDown: typeof listingTakeDown.$inferSelect,
  restoredBy: string | null,
  now: Date,
): Promise<void> {
  await db
    .update(listingTakeDown)
    .set({ restoredAt: now, restoredBy })
    .where(eq(listingTakeDown.id, takeDown.id));
  await db
    .update(listing)
    .set({ status: takeDown.statusBefore, takenDownAt: null, updatedAt: now })
    .where(eq(listing.id, takeDown.listingId));
}

/** The reason that holds for a listing now. */
export async function findTakeDown(db: Database, listingId: number) {
  const [row] = await db
    .select({ reason: listingTakeDown.reason, at: listingTakeDown.takenDownAt })
    .from(listingTakeDown)
    .where(and(eq(listingTakeDown.listingId, listingId), isNull(listingTakeDown.restoredAt)))
    .orderBy(desc(listingTakeDown.takenDownAt))
    .limit(1);
  return row;
}

/** All of them, those that still hold first, the latest first. */
export function findTakeDowns(db: Database, limit: number) {
  return db
    .select({
      id: listingTakeDown.id,
      propertyId: listing.propertyId,
      title: listing.title,
      city: property.city,
      reason: listingTakeDown.reason,
      takenDownAt: listingTakeDown.takenDownAt,
      restoredAt: listingTakeDown.restoredAt,
    })
    .from(listingTakeDown)
    .innerJoin(listing, eq(listing.id, listingTakeDown.listingId))
    .innerJoin(property, eq(property.id, listing.propertyId))
    .orderBy(desc(sql`${listingTakeDown.restoredAt} is null`), desc(listingTakeDown.takenDownAt))
    .limit(limit);
}

/** Where its publisher edits a listing; undefined where it was not made here. */
export async function findPublicationOf(
  db: Database,
  listingId: number,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: publication.id })
    .from(publication)
    .where(eq(publication.listingId, listingId));
  return row?.id;
}
