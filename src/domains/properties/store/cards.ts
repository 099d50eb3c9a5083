import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import { isCurrency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import type { ListingCard } from '../contract';
import { favourite, listing, listingPhoto, property } from '../tables';
import type { Question } from './conditions';
import { pageOrder, pageQuery, type Slice } from './keyset';

/** A listing with its text, as REST lists show it; pages leave the text out. */
export type FoundListing = ListingCard & { readonly description: string };

/** A home found, with its place in the sorted result. */
interface RankedListing {
  readonly listing: FoundListing;
  readonly listingId: number;
  readonly rank: number;
  readonly value: string | null;
}

interface StoredPhoto {
  url: string | null;
  fileKey: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
}

const photos = sql<StoredPhoto[]>`coalesce((select json_agg(json_build_object(
    'url', ${listingPhoto.url}, 'fileKey', ${listingPhoto.fileKey}, 'caption', ${listingPhoto.caption},
    'width', ${listingPhoto.width}, 'height', ${listingPhoto.height}) order by ${listingPhoto.position})
  from ${listingPhoto} where ${listingPhoto.listingId} = ${listing.id}), '[]'::json)`;

/** What a card needs, in one query: facts, address, photos and whether this reader keeps it. */
const cardColumns = (readerId: string | null) => ({
  id: listing.propertyId,
  listingId: listing.id,
  transaction: listing.transaction,
  status: listing.status,
  title: listing.title,
  description: listing.description,
  address: property.address,
  city: property.city,
  state: property.state,
  postalCode: property.postalCode,
  country: property.country,
  latitude: property.latitude,
  longitude: property.longitude,
  price: listing.price,
  currency: listing.currency,
  type: property.type,
  bedrooms: property.bedrooms,
  bathrooms: property.bathrooms,
  rooms: property.rooms,
  surface: property.surface,
  yearBuilt: property.yearBuilt,
  features: property.features,
  photos,
  listedAt: listing.listedAt,
  isDemo: listing.isDemo,
  isFavourite: readerId
    ? sql<boolean>`exists (select 1 from ${favourite} where ${favourite.propertyId} = ${listing.propertyId}
        and ${favourite.userId} = ${readerId}::uuid)`
    : sql<boolean>`false`,
});

/** One page of a sorted search. */
export async function findPage(
  db: Database,
  question: Question,
  slice: Slice,
  readerId: string | null,
): Promise<RankedListing[]> {
  const rows = await db
    .select({
      ...cardColumns(readerId),
      rank: sql<number>`page.rank`,
      value: sql<string | null>`page.value::text`,
    })
    .from(sql`(${pageQuery(question, slice)}) as page`)
    .innerJoin(listing, sql`${listing.id} = page.id`)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .orderBy(pageOrder(slice.sort));
  return rows.map(({ rank, value, ...row }) => ({
    listing: card(row),
    listingId: row.listingId,
    rank,
    value,
  }));
}

/** Listings by their own id, in the order given; those that are gone or not public are left out. */
export async function findCards(
  db: Database,
  listingIds: readonly number[],
  readerId: string | null,
): Promise<FoundListing[]> {
  if (listingIds.length === 0) return [];
  const rows = await selectCards(db, readerId, inArray(listing.id, [...listingIds]));
  const byId = new Map(rows.map((row) => [row.listingId, row]));
  return listingIds.flatMap((id) => byId.get(id) ?? []);
}

/** The listing that shows a property: the open one, else the latest; undefined where it was never offered publicly. */
export async function findShownListing(
  db: Database,
  propertyId: number,
  readerId: string | null,
): Promise<
  (FoundListing & { source: string; landSurface: number | null; hasContact: boolean }) | undefined
> {
  const [row] = await db
    .select({
      ...cardColumns(readerId),
      source: listing.source,
      landSurface: property.landSurface,
      hasContact: sql<boolean>`${listing.contactEmail} is not null`,
    })
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(and(eq(listing.propertyId, propertyId), inArray(listing.status, [...PUBLIC_STATUSES])))
    .orderBy(desc(listing.isOpen), desc(listing.listedAt), desc(listing.id))
    .limit(1);
  if (!row) return undefined;
  const { source, landSurface, hasContact, ...columns } = row;
  return { ...card(columns), source, landSurface, hasContact };
}

/** A reader's kept homes, the last kept first; one listing each: the open one, else the latest public one. */
export async function findFavourites(
  db: Database,
  readerId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundListing[]> {
  const page = sql`(select l.id, f.created_at, f.property_id from ${favourite} f
    join lateral (select id from ${listing} where ${listing.propertyId} = f.property_id
      and ${inArray(listing.status, [...PUBLIC_STATUSES])}
      order by ${listing.isOpen} desc, ${listing.listedAt} desc, ${listing.id} desc limit 1) l on true
    where f.user_id = ${readerId}::uuid
    order by f.created_at desc, f.property_id desc limit ${limit} offset ${offset}) as page`;
  const rows = await db
    .select(cardColumns(readerId))
    .from(page)
    .innerJoin(listing, sql`${listing.id} = page.id`)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .orderBy(sql`page.created_at desc, page.property_id desc`);
  return rows.map(card);
}

async function selectCards(
  db: Database,
  readerId: string | null,
  where: SQL,
): Promise<FoundListing[]> {
  const rows = await db
    .select(cardColumns(readerId))
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(and(where, inArray(listing.status, [...PUBLIC_STATUSES])));
  return rows.map(card);
}

type CardRow = Omit<FoundListing, 'price' | 'photos'> & {
  price: bigint;
  currency: string;
  photos: StoredPhoto[];
};

function card({ price, currency, photos, ...row }: CardRow): FoundListing {
  if (!isCurrency(currency)) throw new Error(`listing ${row.listingId} is priced in ${currency}`);
  return { ...row, price: { amount: price, currency }, photos: photos.flatMap(photoOf) };
}

/** Photos kept here are served under `/media/`; the others stay at their source. */
function photoOf({ url, fileKey, ...rest }: StoredPhoto): ListingCard['photos'] {
  const address = fileKey === null ? url : `/media/${encodeURI(fileKey)}`;
  return address === null ? [] : [{ url: address, ...rest }];
}
