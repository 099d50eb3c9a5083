import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { listing, property } from '../../tables';
import { request } from '../tables';

const columns = {
  listingId: listing.id,
  propertyId: listing.propertyId,
  title: listing.title,
  isOpen: sql<boolean>`${listing.isOpen}`,
  publisherId: listing.publisherId,
  contactEmail: listing.contactEmail,
  address: property.address,
  postalCode: property.postalCode,
  city: property.city,
  country: property.country,
  state: property.state,
  longitude: property.longitude,
};
export type RequestHome = NonNullable<Awaited<ReturnType<typeof findHomeOfListing>>>;

/** The listing that a property's page shows, with whom to ask about it; undefined where it was never offered publicly. */
export async function findAskedHome(
  db: Database,
  propertyId: number,
): Promise<RequestHome | undefined> {
  const [row] = await db
    .select(columns)
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(and(eq(listing.propertyId, propertyId), inArray(listing.status, [...PUBLIC_STATUSES])))
    .orderBy(desc(listing.isOpen), desc(listing.listedAt), desc(listing.id))
    .limit(1);
  return row;
}

export async function findHomeOfListing(db: Database, listingId: number) {
  const [row] = await db
    .select(columns)
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(eq(listing.id, listingId));
  return row;
}

export async function findOwnOpenRequests(db: Database, listingId: number, senderId: string) {
  return db
    .select({ id: request.id, kind: request.kind })
    .from(request)
    .where(
      and(
        eq(request.listingId, listingId),
        eq(request.senderId, senderId),
        ne(request.status, 'closed'),
      ),
    );
}

/** Requests of each listing, and those that wait for an answer. Listings of other publishers are left out. */
export async function countByListing(
  db: Database,
  publisherId: string,
  listingIds: readonly number[],
): Promise<{ listingId: number; total: number; waiting: number }[]> {
  if (listingIds.length === 0) return [];
  return db
    .select({
      listingId: request.listingId,
      total: count(),
      waiting: sql<number>`(count(*) filter (where ${request.status} = 'open'))::int`,
    })
    .from(request)
    .innerJoin(listing, eq(listing.id, request.listingId))
    .where(and(eq(listing.publisherId, publisherId), inArray(request.listingId, [...listingIds])))
    .groupBy(request.listingId);
}
