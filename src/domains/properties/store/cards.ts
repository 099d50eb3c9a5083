import { inArray, type SQL, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import { isCurrency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { constant, type RowOf, selectList } from '@/platform/db/constant';
import type { ListingCard } from '../contract';
import { propertyMark } from '../marks/tables';
import { favourite, listing, listingPhoto, listingPrice, property } from '../tables';
import type { Question } from './conditions';
import type { Slice } from './keyset';
import { pageOrder, pageQuery, restOfPage } from './pages';

/** A listing with its text, as REST lists show it; pages leave the text out. */
export type FoundListing = ListingCard & { readonly description: string };

/** A home found, with its place in the sorted result. */
interface RankedListing {
  readonly listing: FoundListing;
  readonly listingId: number;
  readonly rank: number;
  readonly value: string | null;
  /** How many match in all, where the slice asks so. */
  readonly found: number | null;
}

interface StoredPhoto {
  url: string | null;
  fileKey: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
}

const photos = sql<StoredPhoto[]>`coalesce((select json_agg(json_build_object(
    'url', ${listingPhoto.url}, 'fileKey', ${listingPhoto.fileKey}, 'caption', ${listingPhoto.caption},
    'width', ${listingPhoto.width}, 'height', ${listingPhoto.height},
    'placeholder', ${listingPhoto.placeholder}) order by ${listingPhoto.position})
  from ${listingPhoto} where ${listingPhoto.listingId} = ${listing.id}), '[]'::json)`;

/** The price before the last, where it was more; with the instant of the change. */
const priceDrop = sql<{ amount: string; changedAt: string } | null>`(
  select json_build_object('amount', before.price::text, 'changedAt', latest.recorded_at)
  from (select recorded_at, id from ${listingPrice} where ${listingPrice.listingId} = ${listing.id}
      order by recorded_at desc, id desc limit 1) as latest
    cross join lateral (select price, currency from ${listingPrice} where ${listingPrice.listingId} = ${listing.id}
      and (recorded_at, id) < (latest.recorded_at, latest.id) order by recorded_at desc, id desc limit 1) as before
  where before.price > ${listing.price} and before.currency = ${listing.currency})`;

const cardColumns = {
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
  priceDrop,
};
const detailColumns = {
  source: listing.source,
  landSurface: property.landSurface,
  contactName: listing.contactName,
  hasContact: sql<boolean>`coalesce(${listing.contactEmail}, ${listing.publisherId}::text) is not null`,
};
const CARD = selectList(cardColumns);
const DETAIL = selectList(detailColumns);
const FROM = constant(
  sql`from ${listing} join ${property} on ${property.id} = ${listing.propertyId}`,
);
const IS_PUBLIC = constant(inArray(listing.status, [...PUBLIC_STATUSES]).inlineParams());
/** Of several listings of one property: the open one, else the latest. */
const SHOWN_FIRST = constant(
  sql`${listing.isOpen} desc, ${listing.listedAt} desc, ${listing.id} desc`,
);

type CardRow = RowOf<typeof cardColumns> & { isFavourite: boolean; isSeen: boolean };

/** What a card needs, in one query: facts, address, photos and whether this reader keeps it and has looked at it. */
function cardOf(readerId: string | null): SQL {
  const isFavourite = readerId
    ? sql`exists (select from ${favourite} where ${favourite.propertyId} = ${listing.propertyId}
        and ${favourite.userId} = ${readerId}::uuid)`
    : sql`false`;
  const isSeen = readerId
    ? sql`exists (select from ${propertyMark} where ${propertyMark.propertyId} = ${listing.propertyId}
        and ${propertyMark.userId} = ${readerId}::uuid and ${propertyMark.seenAt} is not null)`
    : sql`false`;
  return sql`${CARD}, ${isFavourite} as "isFavourite", ${isSeen} as "isSeen"`;
}

/** One page of a sorted search. */
export async function findPage(
  db: Database,
  question: Question,
  slice: Slice,
  readerId: string | null,
): Promise<RankedListing[]> {
  const ranked = async (page: SQL): Promise<RankedListing[]> => {
    const found = slice.withFound ? sql`page.found::int` : sql`null::int as found`;
    const rows = await db.execute<CardRow & Pick<RankedListing, 'rank' | 'value' | 'found'>>(
      sql`select ${cardOf(readerId)}, page.rank, page.value::text, ${found} ${FROM}
        join (${page}) as page on page.id = ${listing.id} order by ${pageOrder(slice.sort)}`,
    );
    return rows.map((row) => ({
      listing: card(row),
      listingId: row.listingId,
      rank: row.rank,
      value: row.value,
      found: row.found,
    }));
  };
  const found = await ranked(pageQuery(question, slice));
  const rest = restOfPage(question, slice, found.length);
  return rest ? [...found, ...(await ranked(rest))] : found;
}

/** Listings by their own id, in the order given; those that are gone or not public are left out. */
export async function findCards(
  db: Database,
  listingIds: readonly number[],
  readerId: string | null,
): Promise<FoundListing[]> {
  if (listingIds.length === 0) return [];
  const rows = await db.execute<CardRow>(
    sql`select ${cardOf(readerId)} ${FROM}
      where ${inArray(listing.id, [...listingIds])} and ${IS_PUBLIC}`,
  );
  const byId = new Map(rows.map((row) => [row.listingId, card(row)]));
  return listingIds.flatMap((id) => byId.get(id) ?? []);
}

/** The listing that shows a property: the open one, else the latest; undefined where it was never offered publicly. */
export async function findShownListing(
  db: Database,
  propertyId: number,
  readerId: string | null,
): Promise<(FoundListing & RowOf<typeof detailColumns>) | undefined> {
  const [row] = await db.execute<CardRow & RowOf<typeof detailColumns>>(
    sql`select ${cardOf(readerId)}, ${DETAIL} ${FROM}
      where ${listing.propertyId} = ${propertyId} and ${IS_PUBLIC} order by ${SHOWN_FIRST} limit 1`,
  );
  if (!row) return undefined;
  const { source, landSurface, contactName, hasContact, ...columns } = row;
  return { ...card(columns), source, landSurface, contactName, hasContact };
}

/** Properties as lists show them, in the order given; what was never public, or is no longer, is left out. */
export async function findShownCards(
  db: Database,
  propertyIds: readonly number[],
  readerId: string | null,
): Promise<FoundListing[]> {
  if (propertyIds.length === 0) return [];
  const ids = sql.join(
    propertyIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await db.execute<CardRow>(
    sql`select ${cardOf(readerId)} ${FROM}
      join (select shown.id, asked.place from unnest(array[${ids}]::int[]) with ordinality asked (id, place)
        join lateral (select ${listing.id} from ${listing}
          where ${listing.propertyId} = asked.id and ${IS_PUBLIC}
          order by ${SHOWN_FIRST} limit 1) shown on true
      ) as page on page.id = ${listing.id}
      order by page.place`,
  );
  return rows.map(card);
}

/** A reader's kept homes, the last kept first; one listing each: the open one, else the latest public one. */
export async function findFavourites(
  db: Database,
  readerId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<FoundListing[]> {
  const rows = await db.execute<CardRow>(
    sql`select ${cardOf(readerId)} ${FROM}
      join (select shown.id, kept.created_at, kept.property_id from ${favourite} kept
        join lateral (select ${listing.id} from ${listing}
          where ${listing.propertyId} = kept.property_id and ${IS_PUBLIC}
          order by ${SHOWN_FIRST} limit 1) shown on true
        where kept.user_id = ${readerId}::uuid
        order by kept.created_at desc, kept.property_id desc limit ${limit} offset ${offset}
      ) as page on page.id = ${listing.id}
      order by page.created_at desc, page.property_id desc`,
  );
  return rows.map(card);
}

/** Column by column: taking a row apart by rest and spread costs more than all else that is done to it. */
function card(row: CardRow): FoundListing {
  const { price: amount, currency } = row;
  if (!isCurrency(currency)) throw new Error(`listing ${row.listingId} is priced in ${currency}`);
  return {
    id: row.id,
    listingId: row.listingId,
    transaction: row.transaction,
    status: row.status,
    title: row.title,
    description: row.description,
    address: row.address,
    city: row.city,
    state: row.state,
    postalCode: row.postalCode,
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    price: { amount, currency },
    type: row.type,
    bedrooms: row.bedrooms,
    bathrooms: row.bathrooms,
    rooms: row.rooms,
    surface: row.surface,
    yearBuilt: row.yearBuilt,
    features: row.features,
    photos: row.photos.flatMap(photoOf),
    listedAt: new Date(row.listedAt),
    isDemo: row.isDemo,
    isFavourite: row.isFavourite,
    isSeen: row.isSeen,
    priceDrop: row.priceDrop && {
      previous: { amount: BigInt(row.priceDrop.amount), currency },
      changedAt: new Date(row.priceDrop.changedAt),
    },
  };
}

/** Photos kept here are served under `/media/`; the others stay at their source. */
function photoOf({ url, fileKey, ...rest }: StoredPhoto): ListingCard['photos'] {
  const address = fileKey === null ? url : `/media/${encodeURI(fileKey)}`;
  return address === null ? [] : [{ url: address, ...rest }];
}
