import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { OPEN_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { favourite, listing, listingPhoto, property } from '../tables';

export function listFavouriteIds(db: Database, userId: string) {
  return db
    .select({ propertyId: favourite.propertyId, createdAt: favourite.createdAt })
    .from(favourite)
    .where(eq(favourite.userId, userId))
    .orderBy(asc(favourite.createdAt));
}

export function listOwnProperties(db: Database, userId: string) {
  return db.select().from(property).where(eq(property.ownerId, userId)).orderBy(asc(property.id));
}

/** What the user publishes; amounts as text, since JSON has no integers of their size. */
export function listPublished(db: Database, userId: string) {
  return db
    .select({
      id: listing.id,
      propertyId: listing.propertyId,
      transaction: listing.transaction,
      title: listing.title,
      description: listing.description,
      contactName: listing.contactName,
      contactEmail: listing.contactEmail,
      status: listing.status,
      price: sql<string>`${listing.price}::text`,
      currency: listing.currency,
      listedAt: listing.listedAt,
    })
    .from(listing)
    .where(eq(listing.publisherId, userId))
    .orderBy(asc(listing.id));
}

export async function deleteFavouritesOf(db: Database, userId: string): Promise<void> {
  await db.delete(favourite).where(eq(favourite.userId, userId));
}

/** Private properties go whole; nobody else could see them. */
export async function deleteOwnProperties(db: Database, userId: string): Promise<void> {
  await db.delete(property).where(eq(property.ownerId, userId));
}

/**
 * Drafts go, as nobody else has seen them. Listings that were public stay for those who saved them: withdrawn if they
 * were open, without their photos and without name or address of their publisher.
 */
export async function withdrawPublished(db: Database, userId: string, now: Date): Promise<void> {
  const published = eq(listing.publisherId, userId);
  await db.delete(listing).where(and(published, eq(listing.status, 'draft')));
  const ids = db.select({ id: listing.id }).from(listing).where(published);
  await db.delete(listingPhoto).where(inArray(listingPhoto.listingId, ids));
  await db
    .update(listing)
    .set({ status: 'withdrawn', closedAt: now, updatedAt: now })
    .where(and(published, inArray(listing.status, OPEN_STATUSES)));
  await db
    .update(listing)
    .set({ publisherId: null, contactName: null, contactEmail: null })
    .where(published);
}

export async function moveFavourites(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    insert into ${favourite} (user_id, property_id, created_at)
    select ${into}::uuid, property_id, created_at from ${favourite} where user_id = ${from}::uuid
    on conflict do nothing`);
  await deleteFavouritesOf(db, from);
}

export async function moveProperties(db: Database, from: string, into: string): Promise<void> {
  await db.update(property).set({ ownerId: into }).where(eq(property.ownerId, from));
  await db.update(listing).set({ publisherId: into }).where(eq(listing.publisherId, from));
}
