import { and, count, eq, exists, inArray, not } from 'drizzle-orm';
import { nameKey } from '@/kernel/text';
import type { Database } from '@/platform/db/client';
import { listing, listingPhoto, listingPrice, property } from '../tables';
import { type DemoListing, SOURCE } from './listing';

export async function countDemoListings(db: Database): Promise<number> {
  const [row] = await db.select({ found: count() }).from(listing).where(eq(listing.isDemo, true));
  return row?.found ?? 0;
}

/** Writes homes with their listings, prices and photos; one statement for each table. */
export async function insertDemoListings(
  db: Database,
  listings: readonly DemoListing[],
  photoKey: (scene: string) => string,
  size: { width: number; height: number },
): Promise<void> {
  const properties = await db
    .insert(property)
    .values(listings.map(propertyRow))
    .returning({ id: property.id });
  const rows = await db
    .insert(listing)
    .values(
      listings.map((home, index) => ({
        ...listingRow(home),
        propertyId: idAt(properties, index),
      })),
    )
    .returning({ id: listing.id });
  await db.insert(listingPrice).values(
    listings.flatMap((home, index) =>
      home.prices.map(({ amount, currency, recordedAt }) => ({
        listingId: idAt(rows, index),
        price: amount,
        currency,
        recordedAt,
      })),
    ),
  );
  await db.insert(listingPhoto).values(
    listings.flatMap((home, index) =>
      home.scenes.map((scene, position) => ({
        listingId: idAt(rows, index),
        position,
        fileKey: photoKey(scene),
        ...size,
      })),
    ),
  );
}

/** Removes every demo listing, and each home that only the demo listed. Resolves to the number of listings. */
export async function deleteDemoListings(db: Database): Promise<number> {
  const listedBy = (isDemo: boolean) =>
    exists(
      db
        .select()
        .from(listing)
        .where(and(eq(listing.propertyId, property.id), eq(listing.isDemo, isDemo))),
    );
  const found = await countDemoListings(db);
  await db.delete(property).where(and(listedBy(true), not(listedBy(false))));
  await db.delete(listing).where(eq(listing.isDemo, true));
  return found;
}

interface DemoPlace {
  readonly country: string;
  readonly postalCode: string;
  readonly nameKey: string;
}

const placeOf = {
  country: listing.country,
  postalCode: listing.postalCode,
  nameKey: listing.cityKey,
};

export function findDemoPlaces(db: Database): Promise<DemoPlace[]> {
  return db.selectDistinct(placeOf).from(listing).where(eq(listing.isDemo, true));
}

/** Those of the places in which no home is listed. */
export async function withoutListings(
  db: Database,
  places: readonly DemoPlace[],
): Promise<DemoPlace[]> {
  if (places.length === 0) return [];
  const towns = [...new Set(places.map(({ nameKey: town }) => town))];
  const listed = await db
    .selectDistinct(placeOf)
    .from(listing)
    .where(inArray(listing.cityKey, towns));
  const taken = new Set(listed.map(textOf));
  return places.filter((place) => !taken.has(textOf(place)));
}

function textOf({ country, postalCode, nameKey: town }: DemoPlace): string {
  return `${country}|${postalCode}|${town}`;
}

function propertyRow(home: DemoListing) {
  const { town, landSurface } = home.facts;
  return {
    ...shared(home),
    address: home.address,
    city: town.name,
    state: town.state,
    landSurface,
    createdAt: home.listedAt,
  };
}

function listingRow(home: DemoListing) {
  const price = home.prices[home.prices.length - 1];
  if (!price) throw new Error(`${home.key} has no price`);
  return {
    ...shared(home),
    transaction: home.facts.transaction,
    source: SOURCE,
    sourceKey: home.key,
    contactEmail: home.contactEmail,
    title: home.title,
    description: home.description,
    status: home.status,
    price: price.amount,
    currency: price.currency,
    listedAt: home.listedAt,
    closedAt: home.closedAt,
    isDemo: true,
    createdAt: home.listedAt,
    cityKey: nameKey(home.facts.town.name),
  };
}

/** What property and listing both keep. */
function shared({ facts, postalCode, latitude, longitude }: DemoListing) {
  return {
    type: facts.type,
    country: facts.country,
    postalCode,
    latitude,
    longitude,
    surface: facts.surface || null,
    rooms: facts.rooms,
    bedrooms: facts.bedrooms,
    bathrooms: facts.bathrooms,
    yearBuilt: facts.yearBuilt,
    features: [...facts.features],
  };
}

function idAt(rows: readonly { id: number }[], index: number): number {
  const row = rows[index];
  if (!row) throw new Error('fewer rows came back than were written');
  return row.id;
}
