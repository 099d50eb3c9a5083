import type { ReservedSql } from 'postgres';
import { copyInto } from '@/platform/db/copy';
import { STAGE_COLUMNS, STAGE_NAMES } from './flat-listing';
import type { PreparedFile } from './prepare';
import { type Column, from, LISTING, OPEN, PROPERTY, STAGE } from './store-columns';
import { bringHomesUp, nameHomes, refuseOfferedTwice } from './store-homes';

export interface BatchResult {
  readonly added: number;
  readonly changed: number;
  /** Keys of rows that were not taken: another listing that is still open offers their home. */
  readonly refused: readonly string[];
}

/** Prepares a connection: a staging table that vanishes with it, so that nothing is left to clean up after a kill. */
export async function openStage(sql: ReservedSql): Promise<void> {
  const columns = Object.entries(STAGE_COLUMNS).map(([name, type]) => `${name} ${type}`);
  await sql.unsafe(`
    create temp table import_stage (
      ${columns.join(', ')},
      listing_id integer, property_id integer, property_changed boolean, is_changed boolean, price_changed boolean,
      photos_changed boolean
    );
    -- A batch is always small against the tables: it looks its rows up by index, whatever stale statistics suggest.
    set enable_hashjoin = off;
    set enable_mergejoin = off;
    -- A foreign key is looked up for every row that is written, each time with a plan of its own unless plans are kept.
    set plan_cache_mode = auto`);
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
  file: Pick<PreparedFile, 'source' | 'hasPhotos' | 'namesHomes'>,
): Promise<BatchResult> {
  const { hasPhotos, namesHomes } = file;
  await sql.unsafe('begin');
  try {
    await copyInto(sql, `${STAGE} (${STAGE_NAMES.join(', ')})`, lines);
    const known = await matchKnown(sql, file);
    const refused = namesHomes ? await refuseOfferedTwice(sql) : [];
    const changed = known > 0 ? await updateChanged(sql, namesHomes) : 0;
    if (known > 0 && hasPhotos) await replacePhotos(sql);
    if (namesHomes) await bringHomesUp(sql);
    const added = known + refused.length < lines.length ? await insertNew(sql, file) : 0;
    await sql.unsafe(`truncate ${STAGE}`);
    await sql.unsafe('commit');
    return { added, changed, refused };
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
async function matchKnown(
  sql: ReservedSql,
  { source, hasPhotos, namesHomes }: Pick<PreparedFile, 'source' | 'hasPhotos' | 'namesHomes'>,
): Promise<number> {
  const home = namesHomes
    ? `(select p.id from property p where p.source = $1 and p.source_key = s.property_key)`
    : 'null';
  await sql.unsafe(
    `update ${STAGE} s set listing_id =
       (select l.id from listing l where l.source = $1 and l.source_key = s.source_key), property_id = ${home}`,
    [source],
  );
  const [row] = await sql.unsafe<{ known: number }[]>(
    `select count(listing_id)::int as known from ${STAGE}`,
  );
  const known = row?.known ?? 0;
  if (known > 0) {
    if (namesHomes) await nameHomes(sql, source);
    await compareKnown(sql, { hasPhotos, namesHomes });
  }
  return known;
}

async function compareKnown(
  sql: ReservedSql,
  { hasPhotos, namesHomes }: Pick<PreparedFile, 'hasPhotos' | 'namesHomes'>,
): Promise<void> {
  const photos = hasPhotos
    ? `s.photos is distinct from coalesce(
        (select array_agg(f.url order by f.position) from listing_photo f where f.listing_id = l.id), '{}')`
    : 'false';
  // Of a home with several listings the latest says what it is like: else each run would change it back and forth.
  const speaks = namesHomes
    ? `not exists (select 1 from listing o
         where o.property_id = l.property_id and (o.listed_at, o.id) > (l.listed_at, l.id))`
    : 'true';
  const propertyChanged = `(${from('s', PROPERTY)}) is distinct from (${from('p', PROPERTY)}) and ${speaks}`;
  await sql.unsafe(
    `update ${STAGE} s set property_id = l.property_id, property_changed = ${propertyChanged},
       is_changed = (${from('s', LISTING)}, coalesce(s.listed_at, l.listed_at))
         is distinct from (${from('l', LISTING)}, l.listed_at) or ${propertyChanged},
       price_changed = (s.price, s.currency) is distinct from (l.price, l.currency),
       photos_changed = ${photos}
     from listing l join property p on p.id = l.property_id
     where l.id = s.listing_id`,
  );
}

async function updateChanged(sql: ReservedSql, namesHomes: boolean): Promise<number> {
  const set = (columns: readonly Column[]) =>
    columns.map((column) => `${column} = s.${column}`).join(', ');
  await sql.unsafe(`
    update property p set ${set(PROPERTY)}, updated_at = now()
    from ${STAGE} s where p.id = s.property_id and s.property_changed`);
  // What closes goes first: its home is then free for another listing of the same batch.
  for (const some of namesHomes ? [`not in ${OPEN}`, `in ${OPEN}`] : ['is not null']) {
    await sql.unsafe(`
      update listing l set ${set(LISTING)}, listed_at = coalesce(s.listed_at, l.listed_at), updated_at = now()
      from ${STAGE} s where l.id = s.listing_id and s.is_changed and s.status ${some}`);
  }
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

/** Each new listing is of a home of its own. */
const FRESH = `
  select s.*, nextval('property_id_seq')::integer as new_property, nextval('listing_id_seq')::integer as new_listing,
    coalesce(s.listed_at, now()) as first_listed, true as is_first
  from ${STAGE} s where s.listing_id is null`;

/** A home that is known, or that several rows name, is one property; the latest of them says what it is like. */
const FRESH_OF_NAMED_HOMES = `
  select *, coalesce(property_id, first_value(drawn) over home) as new_property,
    property_id is null and row_number() over home = 1 as is_first
  from (
    select s.*, nextval('property_id_seq')::integer as drawn, nextval('listing_id_seq')::integer as new_listing,
      coalesce(s.listed_at, now()) as first_listed
    from ${STAGE} s where s.listing_id is null
  ) drawn
  window home as (partition by coalesce(property_key, source_key), property_key is null order by first_listed desc, new_listing desc)`;

/** All of a new listing's rows in one statement, with ids drawn beforehand: nothing is read back or written twice. */
async function insertNew(
  sql: ReservedSql,
  { source, namesHomes }: Pick<PreparedFile, 'source' | 'namesHomes'>,
): Promise<number> {
  const [row] = await sql.unsafe<{ added: number }[]>(
    `with fresh as materialized (
${namesHomes ? FRESH_OF_NAMED_HOMES : FRESH}
     ), homes as (
       insert into property (id, source, source_key, ${PROPERTY.join(', ')}) overriding system value
       select new_property, case when property_key is not null then $1 end, property_key, ${from('fresh', PROPERTY)}
       from fresh where is_first
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
