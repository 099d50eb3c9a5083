import { and, eq } from 'drizzle-orm';
import type { Money } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { type PropertyFacts, searchedCopy } from '../model';
import { listing, listingPhoto, listingPrice, property } from '../tables';

type ListingColumns = typeof listing.$inferInsert;

/** A home to be listed: its facts, and the offer. `source` and `sourceKey` together name the listing for good. */
export interface ListingDraft {
  readonly property: PropertyFacts & { readonly landSurface?: number | null };
  readonly listing: Pick<
    ListingColumns,
    'transaction' | 'source' | 'sourceKey' | 'title' | 'status' | 'listedAt'
  > &
    Partial<
      Pick<
        ListingColumns,
        'publisherId' | 'contactName' | 'contactEmail' | 'description' | 'closedAt' | 'isDemo'
      >
    > & { readonly price: Money };
  readonly photos?: readonly Omit<
    typeof listingPhoto.$inferInsert,
    'id' | 'listingId' | 'position'
  >[];
}

export interface WrittenListing {
  readonly propertyId: number;
  readonly listingId: number;
}

const locked = {
  propertyId: listing.propertyId,
  listingId: listing.id,
  publisherId: listing.publisherId,
  status: listing.status,
  price: listing.price,
  currency: listing.currency,
  takenDownAt: listing.takenDownAt,
};

/** The listing of a source's key, locked until the transaction ends. */
export async function lockListing(db: Database, source: string, sourceKey: string) {
  const [row] = await db
    .select(locked)
    .from(listing)
    .where(and(eq(listing.source, source), eq(listing.sourceKey, sourceKey)))
    .for('update');
  return row;
}

/** A listing by its own id, locked until the transaction ends. */
export async function lockListingById(db: Database, listingId: number) {
  const [row] = await db
    .select(locked)
    .from(listing)
    .where(eq(listing.id, listingId))
    .for('update');
  return row;
}

/** How a listing stands and what it asks, all else as it was. */
export async function updateListingOffer(
  db: Database,
  listingId: number,
  offer: Partial<Pick<ListingColumns, 'status' | 'closedAt' | 'price' | 'currency'>>,
  now: Date,
): Promise<void> {
  await db
    .update(listing)
    .set({ ...offer, updatedAt: now })
    .where(eq(listing.id, listingId));
}

export async function insertListing(
  db: Database,
  draft: ListingDraft,
  now: Date,
): Promise<WrittenListing> {
  const [home] = await db
    .insert(property)
    .values({ ...propertyColumns(draft), createdAt: now, updatedAt: now })
    .returning({ id: property.id });
  if (!home) throw new Error('the property was not written');
  const [offer] = await db
    .insert(listing)
    .values({ ...listingColumns(draft), propertyId: home.id, createdAt: now, updatedAt: now })
    .returning({ id: listing.id });
  if (!offer) throw new Error('the listing was not written');
  await insertPhotos(db, offer.id, draft.photos ?? []);
  return { propertyId: home.id, listingId: offer.id };
}

export async function updateListing(
  db: Database,
  { propertyId, listingId }: WrittenListing,
  draft: ListingDraft,
  now: Date,
): Promise<void> {
  await db
    .update(property)
    .set({ ...propertyColumns(draft), updatedAt: now })
    .where(eq(property.id, propertyId));
  await db
    .update(listing)
    .set({ ...listingColumns(draft), updatedAt: now })
    .where(eq(listing.id, listingId));
  await replacePhotos(db, listingId, draft.photos ?? []);
}

export async function replacePhotos(
  db: Database,
  listingId: number,
  photos: NonNullable<ListingDraft['photos']>,
): Promise<void> {
  await db.delete(listingPhoto).where(eq(listingPhoto.listingId, listingId));
  await insertPhotos(db, listingId, photos);
}

export async function insertPrice(
  db: Database,
  listingId: number,
  { amount, currency }: Money,
  recordedAt: Date,
): Promise<void> {
  await db.insert(listingPrice).values({ listingId, price: amount, currency, recordedAt });
}

async function insertPhotos(
  db: Database,
  listingId: number,
  photos: NonNullable<ListingDraft['photos']>,
) {
  if (photos.length === 0) return;
  await db
    .insert(listingPhoto)
    .values(photos.map((photo, position) => ({ ...photo, listingId, position })));
}

function propertyColumns({ property: { features, ...facts } }: ListingDraft) {
  return { ...facts, features: [...features] };
}

/** The offer's own columns and the copy of the facts that searches read: written together, always. */
function listingColumns({ property: facts, listing: { price, ...offer } }: ListingDraft) {
  return { ...offer, ...searchedCopy(facts), price: price.amount, currency: price.currency };
}
