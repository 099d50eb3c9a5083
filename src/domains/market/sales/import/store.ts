import type { ReservedSql } from 'postgres';
import { copyInto } from '@/platform/db/copy';
import { addStreets, streetOf } from '../../addresses/store-streets';
import { RECORD_NAMES, STAGE_COLUMNS } from './stage-line';

const STAGE = 'sale_stage';
/** Keys of all sales that this run has read: what a release no longer has is not among them. */
const SEEN = 'sale_seen';
/** Streets whose sales this run has written. */
export const STREETS = 'sale_written_street';

/** Prepares a connection with tables that vanish with it, so that nothing is left to clean up after a kill. */
export async function openStage(sql: ReservedSql): Promise<void> {
  await sql.unsafe(`
    -- A batch need not wait for the disk: what a crash of the server takes, the next run reads again, and the books of a run
    -- are closed by a commit that does wait, behind all of these.
    set synchronous_commit = off;
    create temp table ${STAGE} (${STAGE_COLUMNS.join(', ')});
    create temp table ${SEEN} (source text, source_key text);
    create temp table ${STREETS} (street_id integer)`);
}

/** One import of sales at a time: two would fill each other's gaps from halves. False where another one runs. */
export async function lockSales(sql: ReservedSql): Promise<boolean> {
  const [row] =
    await sql`select pg_try_advisory_lock(hashtext('gable import'), hashtext('sales')) as locked`;
  return row?.locked === true;
}

export async function unlockSales(sql: ReservedSql): Promise<void> {
  await sql`select pg_advisory_unlock(hashtext('gable import'), hashtext('sales'))`;
}

export interface Written {
  readonly added: number;
  readonly changed: number;
}

/** Notes where and when rows of the expression `changed` (with department, country and sold_on) are, for an import. */
const noteAreas = (importId: number, changed: string) => `
  insert into sale_import_area (import_id, country, department, first_day, last_day, sales)
  select ${importId}::int, country, coalesce(department, ''), min(sold_on), max(sold_on), count(*) from ${changed} group by 2, 3
  on conflict (import_id, country, department) do update set
    first_day = least(sale_import_area.first_day, excluded.first_day),
    last_day = greatest(sale_import_area.last_day, excluded.last_day),
    sales = sale_import_area.sales + excluded.sales,
    announced_at = null`;

/** Opens a transaction and stages COPY lines of sales with distinct keys in it, for {@link mergeStaged} to end. */
export async function stageSales(sql: ReservedSql, lines: readonly string[]): Promise<void> {
  await sql.unsafe('begin');
  await orRollBack(sql, () => copyInto(sql, STAGE, lines));
}

/**
 * Writes what is staged and commits: what is known changes where the record differs. All in one message: between several the
 * database would wait until the caller, who reads on meanwhile, comes to send the next.
 */
export function mergeStaged(sql: ReservedSql, importId: number): Promise<Written> {
  const names = ['source', 'source_key', 'fingerprint', ...RECORD_NAMES];
  const excluded = ['fingerprint', ...RECORD_NAMES].map((name) => `${name} = excluded.${name}`);
  return orRollBack(sql, async () => {
    const results: readonly (readonly unknown[])[] = await sql.unsafe(`
      ${addStreets(STAGE)};
      with written as (
        insert into sale (${names.join(', ')}, street_id) select ${names.join(', ')}, ${streetOf('s')} from ${STAGE} s
        on conflict (source, source_key) do update set ${excluded.join(', ')}, street_id = excluded.street_id, withdrawn_at = null
        where sale.fingerprint <> excluded.fingerprint or sale.withdrawn_at is not null
        -- Only a row that this statement made was never updated or locked.
        returning xmax = 0 as is_new, country, department, sold_on, street_id
      ), areas as (${noteAreas(importId, 'written')}), streets as (
        insert into ${STREETS} select distinct street_id from written where street_id is not null
      )
      select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed
      from written;
      insert into ${SEEN} select source, source_key from ${STAGE};
      truncate ${STAGE};
      commit`);
    return results[1]?.[0] as Written;
  });
}

async function orRollBack<Result>(sql: ReservedSql, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await sql.unsafe('rollback');
    throw error;
  }
}

/** What the rules at an import's end look at. */
const RULED = [
  ...['source', 'source_key', 'country', 'department', 'commune_code', 'postal_code', 'parcel'],
  ...['street_code', 'street_id', 'sold_on', 'type', 'currency', 'latitude', 'precision'],
  ...['withdrawn_at', 'is_demo', 'is_symbolic', 'exclusions'],
];
/** A release loses a sale in a hundred at most; a file that lacks more of what is known is an excerpt. */
const MOST_WITHDRAWN = 0.05;

/**
 * Marks what a whole release no longer has: sales of its source, of a commune and within the dates that it covers there.
 * Where more than {@link MOST_WITHDRAWN} of a commune's are missing, the file is no release of it and nothing is marked.
 */
export async function withdrawMissing(
  sql: ReservedSql,
  importId: number,
  now: Date,
): Promise<number> {
  // Without it a planner takes the table that was just filled for an empty one, and reads it anew for each of its rows. The
  // columns that no rule below asks about are left to the database: they cost more than all of these.
  await sql.unsafe(`analyze ${SEEN}; analyze sale (${RULED.join(', ')})`);
  if (!(await mayLack(sql))) return 0;
  const [row] = await sql.unsafe<{ withdrawn: number }[]>(
    `with covered as (
       select s.source, s.commune_code, min(s.sold_on) as first, max(s.sold_on) as last
       from sale s join ${SEEN} using (source, source_key) where s.commune_code is not null group by 1, 2
     ), known as (
       select s.id, s.source, s.commune_code, e.source_key is null as is_missing
       from covered c
       join sale s on s.source = c.source and s.commune_code = c.commune_code
         and s.sold_on between c.first and c.last and s.withdrawn_at is null
       left join ${SEEN} e on e.source = s.source and e.source_key = s.source_key
     ), released as (
       select source, commune_code from known group by 1, 2
       having count(*) filter (where is_missing) <= $2::float8 * count(*)
     ), withdrawn as (
       update sale set withdrawn_at = $1::timestamptz from known join released using (source, commune_code)
       where sale.id = known.id and known.is_missing returning sale.country, sale.department, sale.sold_on
     ), areas as (${noteAreas(importId, 'withdrawn')})
     select count(*)::int as withdrawn from withdrawn`,
    [now.toISOString(), MOST_WITHDRAWN],
  );
  return row?.withdrawn ?? 0;
}

/** Whether any source of this run holds more sales than the run has read: else it can lack none. */
async function mayLack(sql: ReservedSql): Promise<boolean> {
  const [row] = await sql.unsafe<{ lacks: boolean }[]>(`
    select exists (
      select from (select source, count(distinct source_key) as sales from ${SEEN} group by 1) read
      where read.sales < (select count(*) from sale where sale.source = read.source and withdrawn_at is null)
    ) as lacks`);
  return row?.lacks === true;
}
