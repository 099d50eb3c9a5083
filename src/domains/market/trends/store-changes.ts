import { sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { Market } from './model';

/** Markets with sales written to since their rollups were built, those longest in wait first. */
export async function findChangedMarkets(db: Database): Promise<Market[]> {
  const rows = await db.execute<{ country: string; market: string; isDemo: boolean }>(
    sql`select country, market, is_demo as "isDemo" from sale_change group by 1, 2, 3 order by min(id)`,
  );
  return [...rows];
}

/**
 * Takes the marks of one market, for this transaction alone, and returns the years. Two jobs rebuild a market one after the
 * other; an import that writes meanwhile waits for neither, and its marks stay for the next.
 */
export async function takeChanges(
  db: Database,
  { country, market, isDemo }: Market,
): Promise<number[]> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtext('market trends'), hashtext(${`${country} ${market} ${isDemo}`}))`,
  );
  const rows = await db.execute<{ year: number }>(
    sql`delete from sale_change where country = ${country} and market = ${market} and is_demo = ${isDemo} returning year`,
  );
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

/** Whether sales are being imported at this moment, by the lock that an import holds. */
export async function isImporting(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ held: boolean }>(sql`
    select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())
      and classid = (hashtext('gable import')::bigint & 4294967295)::oid
      and objid = (hashtext('sales')::bigint & 4294967295)::oid) as held`);
  return row?.held === true;
}
