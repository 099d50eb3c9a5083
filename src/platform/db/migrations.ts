import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { ISql } from 'postgres';
import { migrateDatabase } from './migrate';

/** Hashes of the migrations in the folder, oldest first. */
export function knownMigrations(folder = 'drizzle'): string[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);
}

/** Hashes of the migrations that a database has been through, oldest first; empty for one that has seen none. */
export async function appliedMigrations(sql: ISql): Promise<string[]> {
  const [row] =
    await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as is_there`;
  if (!row?.is_there) return [];
  const rows = await sql`select hash from drizzle.__drizzle_migrations order by created_at, id`;
  return rows.map(({ hash }) => String(hash));
}

/** Brings an empty database to the first `count` migrations only, as an older Gable would have. */
export async function migrateTo(url: string, count: number, folder = 'drizzle'): Promise<void> {
  const partial = await mkdtemp(join(tmpdir(), 'gable-migrations-'));
  try {
    await cp(folder, partial, { recursive: true });
    const path = join(partial, 'meta', '_journal.json');
    const journal: { entries: unknown[] } = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
    await migrateDatabase(url, partial);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
