import type { Sql } from 'postgres';
import { connect } from '../../src/platform/db/connect';

/**
 * Stands from before the first migration until the demo was loaded or declined. It lies in the database, not in
 * DATA_DIR: a start that failed must neither lose the demo with its folder nor put it into another database that
 * DATABASE_URL names the next time.
 */
const NOTE = 'drizzle.demo_pending';

/** To be called before migrating: a start that is killed between the two must still know that the database is new. */
export function noteNewDatabase(url: string): Promise<void> {
  return asking(url, async (sql) => {
    if (await hasMigrations(sql)) return;
    await sql`create schema if not exists drizzle`;
    await sql.unsafe(`create table if not exists ${NOTE} ()`);
  });
}

export function awaitsDemo(url: string): Promise<boolean> {
  return asking(url, async (sql) => {
    const [row] = await sql`select to_regclass(${NOTE}) is not null as pending`;
    return row?.pending === true;
  });
}

export function settleDemo(url: string): Promise<void> {
  return asking(url, async (sql) => {
    await sql.unsafe(`drop table if exists ${NOTE}`);
  });
}

/** A start that was refused leaves the table of migrations behind, and no migration in it. */
async function hasMigrations(sql: Sql): Promise<boolean> {
  const [table] =
    await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  if (table?.found !== true) return false;
  const [row] = await sql`select exists (select from drizzle.__drizzle_migrations) as found`;
  return row?.found === true;
}

async function asking<Answer>(url: string, ask: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  const sql = connect(url, { max: 1 });
  try {
    return await ask(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
