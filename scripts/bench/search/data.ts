import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { knownMigrations } from '@/platform/db/migrations';
import { type Filling, seedListings } from './seed';

interface Note {
  /** The migrations it was filled under: another schema is filled anew. */
  readonly state: string;
  readonly filling: Filling | null;
}

/** A database with so many listings, filled where it is not there yet; `folder` notes how long that took. */
export async function filledDatabase(
  urlOf: (database: string) => string,
  folder: string,
  count: number,
): Promise<{ url: string; isNew: boolean }> {
  const name = `bench_${count}`;
  const url = urlOf(name);
  const state = JSON.stringify(knownMigrations());
  if ((await noteOf(folder, count))?.state === state) return { url, isNew: false };
  const administrator = connect(urlOf('postgres'), { max: 1 });
  await administrator.unsafe(`drop database if exists ${name} with (force)`);
  await administrator.unsafe(`create database ${name}`);
  await administrator.end();
  await migrateDatabase(url);
  const sql = connect(url, { max: 1 });
  const filling = await seedListings(sql, count);
  await sql.end();
  await writeFile(notePath(folder, count), JSON.stringify({ state, filling } satisfies Note));
  return { url, isNew: true };
}

/** How long filling took, where that was seen. */
export async function fillingOf(folder: string, count: number): Promise<Filling | null> {
  return (await noteOf(folder, count))?.filling ?? null;
}

const notePath = (folder: string, count: number) => join(folder, `bench_${count}.json`);

function noteOf(folder: string, count: number): Promise<Note | null> {
  return readFile(notePath(folder, count), 'utf8').then(
    (text) => JSON.parse(text) as Note,
    () => null,
  );
}
