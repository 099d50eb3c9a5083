import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect } from '../../src/platform/db/connect';
import { parseEnv } from '../../src/platform/env';
import { awaitsDemo, settleDemo } from './new-database';
import { Refusal } from './settings';
import { refuseOldVersion, useDatabase } from './use-database';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gable-use-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['14.22', '9.6.24', '14.11 (Debian 14.11-1)'])('PostgreSQL %s is too old', (version) => {
  expect(() => refuseOldVersion(version)).toThrow(
    `DATABASE_URL: found PostgreSQL ${version}; expected: PostgreSQL 15 or later.`,
  );
});

test.each(['15.0', '15.18 (Debian 15.18-1)', '18.4', '19beta1'])('PostgreSQL %s is taken', (it) => {
  expect(() => refuseOldVersion(it)).not.toThrow();
});

test('a DATABASE_URL where nothing answers is named, without its password', async () => {
  const attempt = use('postgres://gable:hidden-word@127.0.0.1:1/gable');
  await expect(attempt).rejects.toThrow(Refusal);
  await expect(attempt).rejects.toThrow(/^DATABASE_URL: found .*ECONNREFUSED/);
  await expect(attempt).rejects.not.toThrow('hidden-word');
});

test('a database that cannot be migrated is refused with what the database said, and still awaits its demo', async () => {
  await withDatabase('gable_foreign', async (url, sql) => {
    await sql`create table "user" (id int)`;
    for (const _ of ['first', 'second']) {
      const attempt = use(url);
      await expect(attempt).rejects.toThrow(Refusal);
      await expect(attempt).rejects.toThrow(
        /^The database at DATABASE_URL could not be brought up to date \(relation "user" already exists\)/,
      );
    }
    await sql`drop table "user"`;
    await use(url);
    expect(await awaitsDemo(url)).toBe(true);
  });
});

test('a new database awaits its demo until that is settled, whatever folder the next start has', async () => {
  await withDatabase('gable_new', async (url) => {
    await use(url);
    await use(url, mkdtempSync(join(folder, 'other-')));
    expect(await awaitsDemo(url)).toBe(true);
    await settleDemo(url);
    await use(url);
    expect(await awaitsDemo(url)).toBe(false);
  });
});

test('a start that failed at one database gives its demo to no other', async () => {
  await withDatabase('gable_at_work', async (atWork) => {
    await use(atWork);
    await settleDemo(atWork);
    await withDatabase('gable_foreign', async (foreign, sql) => {
      await sql`create table "user" (id int)`;
      await expect(use(foreign)).rejects.toThrow(Refusal);
      await use(atWork);
      expect(await awaitsDemo(atWork)).toBe(false);
    });
  });
});

async function withDatabase(
  name: string,
  work: (url: string, sql: Sql) => Promise<void>,
): Promise<void> {
  const administration = connect(inject('databaseUrl').replace('DATABASE', 'postgres'), { max: 1 });
  await administration.unsafe(`create database ${name}`);
  const url = inject('databaseUrl').replace('DATABASE', name);
  const sql = connect(url, { max: 1 });
  try {
    await work(url, sql);
  } finally {
    await sql.end();
    await administration.unsafe(`drop database ${name} with (force)`);
    await administration.end();
  }
}

function use(DATABASE_URL: string, DATA_DIR = folder) {
  const env = parseEnv({ DATABASE_URL, DATA_DIR });
  return useDatabase(env, { migrate: true, onStep: () => {} });
}
