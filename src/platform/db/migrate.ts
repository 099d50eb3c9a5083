import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { installJobTables } from '../jobs/install';
import { connect } from './connect';

/** A number of our own, so that two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 4_224_253;

/** Brings a database to the newest migration; safe to run from several processes. */
export async function migrateDatabase(url: string, folder = 'drizzle'): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await installJobTables(url);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
