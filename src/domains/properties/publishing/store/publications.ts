import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listing } from '../../tables';
import type { PublicationForm } from '../contract';
import { publication } from '../tables';

export type PublicationRow = typeof publication.$inferSelect;

/** The listing that a publication became, as far as its publisher's deeds depend on it. */
export interface PublishedListing {
  readonly listingId: number;
  readonly propertyId: number;
  readonly status: (typeof listing.$inferSelect)['status'];
  readonly price: bigint;
  readonly currency: string;
  readonly listedAt: Date;
  readonly takenDownAt: Date | null;
}

export interface FoundPublication {
  readonly publication: PublicationRow;
  readonly listing: PublishedListing | null;
}

const publishedListing = {
  listingId: listing.id,
  propertyId: listing.propertyId,
  status: listing.status,
  price: listing.price,
  currency: listing.currency,
  listedAt: listing.listedAt,
  takenDownAt: listing.takenDownAt,
};

export async function findPublication(
  db: Database,
  id: string,
): Promise<FoundPublication | undefined> {
  const [row] = await db
    .select({ publication, listing: publishedListing })
    .from(publication)
    .leftJoin(listing, eq(listing.id, publication.listingId))
    .where(eq(publication.id, id));
  return row;
}

/** Holds the publication until the transaction ends: two deeds on one home wait for each other. */
export async function lockPublication(
  db: Database,
  id: string,
): Promise<FoundPublication | undefined> {
  await db
    .select({ id: publication.id })
    .from(publication)
    .where(eq(publication.id, id))
    .for('update');
  return findPublication(db, id);
}

/** False where the id is taken. */
export async function insertPublication(
  db: Database,
  row: { id: string; publisherId: string; form: PublicationForm },
  now: Date,
): Promise<boolean> {
  const inserted = await db
    .insert(publication)
    .values({ ...row, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: publication.id })
    .returning({ id: publication.id });
  return inserted.length > 0;
}

export async function updatePublication(
  db: Database,
  id: string,
  change: Partial<
    Pick<PublicationRow, 'form' | 'version' | 'publishedVersion' | 'listingId' | 'removedAt'>
  >,
  now: Date,
): Promise<void> {
  await db
    .update(publication)
    .set({ ...change, updatedAt: now })
    .where(eq(publication.id, id));
}

/** Drafts that were removed before an instant, for good; those that were ever published stay. */
export async function deleteRemovedDrafts(db: Database, before: Date): Promise<void> {
  await db
    .delete(publication)
    .where(and(lt(publication.removedAt, before), isNull(publication.listingId)));
}
