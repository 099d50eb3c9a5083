import type { ReservedSql } from 'postgres';
import { copyInto } from '@/platform/db/copy';
import { type FlatListing, STAGE_COLUMNS, STAGE_NAMES } from './flat-listing';

type Column = keyof FlatListing;

/** Columns that the property keeps, and those that its listing keeps; some are in both (see `listing` in tables). */
const PROPERTY: readonly Column[] = [
  'type',
  'address',
  'city',
  'state',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'surface',
  'land_surface',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
  'features',
];
const LISTING: readonly Column[] = [
  'transaction',
  'status',
  'type',
  'title',
  'description',
  'price',
  'currency',
  'closed_at',
  'contact_email',
  'city_key',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'surface',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
  'features',
];

const STAGE = 'pg_temp.import_stage';
const from = (alias: string, columns: readonly Column[]) =>
  columns.map((column) => `${alias}.${column}`).join(', ');

export interface BatchResult {
  readonly added: number;
  readonly changed: number;
}

/** Prepares a connection: a staging table that vanishes with it, so that nothing is left to clean up after a kill. */
export async function openStage(sql: ReservedSql): Promise<void> {
  const columns = Object.entries(STAGE_COLUMNS).map(([name, type]) => `${name} ${type}`);
  await sql.unsafe(`
    create temp table import_stage (
      ${columns.join(', ')},
      listing_id integer, property_id integer, is_changed boolean, price_changed boolean, photos_changed boolean
    );
    -- A batch is always small against the tables: it looks its rows up by index, whatever stale statistics suggest.
    set enable_hashjoin = off;
    set enable_mergejoin = off`);
}

/** One import of a source at a time: two would write the same keys at once. False where another one runs. */
export async function lockSource(sql: ReservedSql, source: string): Promise<boolean> {
  const [row] = await sql`
    select pg_try_advisory_lock(hashtext('gable import'), hashtext(${source})) as locked`;
  return row?.locked === true;
}

/**
 * Writes a batch in one transaction: rows of a known key change what differs, others are added. `lines` are COPY lines
 * of {@link STAGE_COLUMNS} with distinct keys. Where the source names no photos, those that are there stay.
 */
export async function writeBatch(
  sql: ReservedSql,
  lines: readonly string[],
  { source, hasPhotos }: { source: string; hasPhotos: boolean },
): Promise<BatchResult> {
  await sql.unsafe('begin');
  try {
    await copyInto(sql, `${STAGE} (${STAGE_NAMES.join(', ')})`, lines);
    const known = await matchKnown(sql, source, hasPhotos);
    const changed = known > 0 ? await updateChanged(sql) : 0;
    if (known > 0 && hasPhotos) await replacePhotos(sql);
    const added = known < lines.length ? await insertNew(sql, source) : 0;
    await sql.unsafe(`truncate ${STAGE}`);
    await sql.unsafe('commit');
    return { added, changed };
  } catch (error) {
    await sql.unsafe('rollback');
    throw error;
  }
}

/**
 * Finds the listings that rows of the batch are about, and what differs. The key is looked up in a subquery, row by
 * row: as a join, a planner without statistics on a growing table once took it for one listing, and read the batch
 * anew for each.
 */
async function matchKnown(sql: ReservedSql, source: string, hasPhotos: boolean): Promise<number> {
  await sql.unsafe(
    `update ${STAGE} s set listing_id =
       (select l.id from listing l where l.source = $1 and l.source_key = s.source_key)`,
    [source],
  );
  const [row] = await sql.unsafe<{ known: number }[]>(
    `select count(listing_id)::int as known from ${STAGE}`,
  );
  const known = row?.known ?? 0;
  if (known > 0) await compareKnown(sql, hasPhotos);
  return known;
}

async function compareKnown(sql: ReservedSql, hasPhotos: boolean): Promise<void> {
  const photos = hasPhotos
    ? `s.photos is distinct from coalesce(
        (select array_agg(f.url order by f.position) from listing_photo f where f.listing_id = l.id), '{}')`
    : 'false';
  await sql.unsafe(
    `update ${STAGE} s set property_id = l.property_id,
       is_changed = (${from('s', LISTING)}, coalesce(s.listed_at, l.listed_at), ${from('s', PROPERTY)})
         is distinct from (${from('l', LISTING)}, l.listed_at, ${from('p', PROPERTY)}),
       price_changed = (s.price, s.currency) is distinct from (l.price, l.currency),
       photos_changed = ${photos}
     from listing l join property p on p.id = l.property_id
     where l.id = s.listing_id`,
  );
}

async function updateChanged(sql: ReservedSql): Promise<number> {
  const set = (columns: readonly Column[]) =>
    columns.map((column) => `${column} = s.${column}`).join(', ');
  await sql.unsafe(`
    update property p set ${set(PROPERTY)}, updated_at = now()
    from ${STAGE} s where p.id = s.property_id and s.is_changed`);
  await sql.unsafe(`
    update listing l set ${set(LISTING)}, listed_at = coalesce(s.listed_at, l.listed_at), updated_at = now()
    from ${STAGE} s where l.id = s.listing_id and s.is_changed`);
  await sql.unsafe(`
    insert into listing_price (listing_id, price, currency, recorded_at)
    select listing_id, price, currency, now() from ${STAGE} where price_changed`);
  const [row] = await sql.unsafe<{ changed: number }[]>(
    `select count(*)::int as changed from ${STAGE} where is_changed or photos_changed`,
  );
  return row?.changed ?? 0;
}

async function replacePhotos(sql: ReservedSql): Promise<void> {
  await sql.unsafe(`
    delete from listing_photo f using ${STAGE} s where f.listing_id = s.listing_id and s.photos_changed`);
  await sql.unsafe(`
    insert into listing_photo (listing_id, position, url)
    select s.listing_id, photo.place - 1, photo.url
    from ${STAGE} s, unnest(s.photos) with ordinality as photo (url, place) where s.photos_changed`);
}

/** All of a new listing's rows in one statement, with ids drawn beforehand: nothing is read back or written twice. */
async function insertNew(sql: ReservedSql, source: string): Promise<number> {
  const [row] = await sql.unsafe<{ added: number }[]>(
    `with fresh as materialized (
       select s.*, nextval('property_id_seq')::integer as new_property, nextval('listing_id_seq')::integer as new_listing,
         coalesce(s.listed_at, now()) as first_listed
       from ${STAGE} s where s.listing_id is null
     ), homes as (
       insert into property (id, ${PROPERTY.join(', ')}) overriding system value
       select new_property, ${from('fresh', PROPERTY)} from fresh
     ), offers as (
       insert into listing (id, property_id, source, source_key, listed_at, ${LISTING.join(', ')})
       overriding system value
       select new_listing, new_property, $1, source_key, first_listed, ${from('fresh', LISTING)} from fresh
     ), prices as (
       insert into listing_price (listing_id, price, currency, recorded_at)
       select new_listing, price, currency, first_listed from fresh
     ), photos as (
       insert into listing_photo (listing_id, position, url)
       select new_listing, photo.place - 1, photo.url
       from fresh, unnest(fresh.photos) with ordinality as photo (url, place)
     )
     select count(*)::int as added from fresh`,
    [source],
  );
  return row?.added ?? 0;
}
