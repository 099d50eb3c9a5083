import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect } from '../../src/platform/db/connect';
import { parseEnv } from '../../src/platform/env';
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

test('a database that cannot be migrated is refused with what the database said', async () => {
  const administration = connect(inject('databaseUrl').replace('DATABASE', 'postgres'), { max: 1 });
  await administration`create database gable_foreign`;
  const url = inject('databaseUrl').replace('DATABASE', 'gable_foreign');
  try {
    const sql = connect(url, { max: 1 });
    await sql`create table "user" (id int)`;
    await sql.end();
    const attempt = use(url);
    await expect(attempt).rejects.toThrow(Refusal);
    await expect(attempt).rejects.toThrow(
      /^The database at DATABASE_URL could not be brought up to date \(relation "user" already exists\)/,
    );
  } finally {
    await administration`drop database gable_foreign with (force)`;
    await administration.end();
  }
});

function use(DATABASE_URL: string) {
  const env = parseEnv({ DATABASE_URL, DATA_DIR: folder });
  return useDatabase(env, { migrate: true, onStep: () => {} });
}
