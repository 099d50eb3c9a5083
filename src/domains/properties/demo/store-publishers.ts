import { and, asc, eq } from 'drizzle-orm';
import { nameKey } from '@/kernel/text';
import type { Database } from '@/platform/db/client';
import { listingViews } from '../publishing/tables';
import { listing, listingPhoto, property } from '../tables';

/** The demo's open homes for sale in a town, always the same ones. */
export function findDemoHomes(db: Database, city: string, limit: number) {
  return db
    .select({
      listingId: listing.id,
      propertyId: listing.propertyId,
      publisherId: listing.publisherId,
    })
    .from(listing)
    .where(
      and(
        eq(listing.isDemo, true),
        eq(listing.cityKey, nameKey(city)),
        eq(listing.transaction, 'sale'),
        eq(listing.status, 'active'),
      ),
    )
    .orderBy(asc(listing.id))
    .limit(limit);
}

/** All that a form asks of a home of the demo's, and its photos in order. */
export async function findDemoHome(db: Database, listingId: number) {
  const [home] = await db
    .select({
      transaction: listing.transaction,
      type: property.type,
      address: property.address,
      city: property.city,
      postalCode: property.postalCode,
      state: property.state,
      country: property.country,
      latitude: property.latitude,
      longitude: property.longitude,
      surface: property.surface,
      landSurface: property.landSurface,
      rooms: property.rooms,
      bedrooms: property.bedrooms,
      bathrooms: property.bathrooms,
      yearBuilt: property.yearBuilt,
      features: property.features,
      price: listing.price,
      currency: listing.currency,
      title: listing.title,
      description: listing.description,
      listedAt: listing.listedAt,
    })
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(eq(listing.id, listingId));
  if (!home) return undefined;
  const photos = await db
    .select({
      fileKey: listingPhoto.fileKey,
      width: listingPhoto.width,
      height: listingPhoto.height,
      placeholder: listingPhoto.placeholder,
    })
    .from(listingPhoto)
    .where(eq(listingPhoto.listingId, listingId))
    .orderBy(asc(listingPhoto.position));
  return {
    ...home,
    photos: photos.flatMap(({ fileKey, ...rest }) => (fileKey ? [{ fileKey, ...rest }] : [])),
  };
}
export type DemoHome = NonNullable<Awaited<ReturnType<typeof findDemoHome>>>;

/** From now on the listing is its publisher's, under the key of what they publish. */
export async function publishAs(
  db: Database,
  listingId: number,
  publisherId: string,
  publicationId: string,
): Promise<void> {
  await db
    .update(listing)
    .set({ publisherId, source: 'gable', sourceKey: publicationId })
    .where(eq(listing.id, listingId));
}

export async function addDemoViews(
  db: Database,
  listingId: number,
  days: readonly { day: string; views: number }[],
): Promise<void> {
  await db.insert(listingViews).values(days.map((day) => ({ listingId, ...day })));
}
