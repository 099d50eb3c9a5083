import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { knownMigrations } from '@/platform/db/migrations';
import { type Filling, seedListings } from './seed';

/**
 * A database with so many listings, filled where it is not there yet. `folder` keeps how long that took, under the
 * number of the migrations: another schema is filled anew.
 */
export async function filledDatabase(
  urlOf: (database: string) => string,
  folder: string,
  count: number,
): Promise<{ url: string; filling: Filling | null }> {
  const name = `bench_${count}`;
  const url = urlOf(name);
  const note = join(folder, `${name}.json`);
  const state = JSON.stringify(knownMigrations());
  const kept = await readFile(note, 'utf8').then(
    (text) => JSON.parse(text) as { state: string; filling: Filling | null },
    () => null,
  );
  if (kept?.state === state) return { url, filling: kept.filling };
  const administrator = connect(urlOf('postgres'), { max: 1 });
  await administrator.unsafe(`drop database if exists ${name} with (force)`);
  await administrator.unsafe(`create database ${name}`);
  await administrator.end();
  await migrateDatabase(url);
  const sql = connect(url, { max: 1 });
  const filling = await seedListings(sql, count);
  await sql.end();
  await mkdir(folder, { recursive: true });
  await writeFile(note, JSON.stringify({ state, filling }));
  return { url, filling };
}
