import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '@/kernel/errors';
import { inTransaction } from '@/platform/context';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { folderStore } from '@/platform/files/folder';
import { s3Store } from '@/platform/files/s3';
import { urlSigner } from '@/platform/files/signed-urls';
import type { FileStore } from '@/platform/files/store';
import { sendMail, sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { emptyDatabase, testDatabase } from '@/testing/database';
import { createListing, createTeam, createUser } from '@/testing/factories';
import { S3_CREDENTIALS, startS3 } from '@/testing/s3';
import { fillEmptyTables } from '@/testing/sample-rows';
import { backUp } from './backup';
import { restore } from './restore';

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'gable-backup-'));
const archive = join(folder, 'gable.tar.gz');
const silent = { say: () => {} };
let stores = 0;

function newStore(): FileStore {
  return folderStore(join(folder, `store-${++stores}`), urlSigner('secret', 'http://localhost'));
}

const photo = 'public/listings/1/a.webp';
const small = 'public/listings/1/a-small.webp';
const paper = 'private/papers/1.pdf';
let files: FileStore;

beforeAll(async () => {
  files = testContext(database).files;
  await fillEveryTable(database.current.sql);
  await files.put(photo, Readable.from(['picture']), 'image/webp');
  await files.put(small, Readable.from(['pic']), 'image/webp');
  await files.put(paper, Readable.from([Buffer.alloc(3 << 20, 'p')]), 'application/pdf');
  await backUp({ databaseUrl: database.url, files, path: archive, ...silent });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** At least one row in each table, with what text formats stumble over. */
async function fillEveryTable(sql: Sql): Promise<void> {
  const ctx = testContext(database);
  const person = await createUser(ctx.db, { name: 'Zoë\t"O\'Brien"\\ \n😀' });
  await createTeam(ctx.db, [{ user: person, role: 'admin' }]);
  const home = await createListing(ctx.db, { publisherId: person.id, description: '\\N' });
  await createListing(ctx.db, { price: 9_007_199_254_740_993n });
  await inTransaction(ctx, (tx) =>
    sendMail(tx, { to: 'ada@example.org', subject: 'Later', text: 'é' }),
  );
  await sql`insert into favourite (user_id, property_id) values (${person.id}, ${home.propertyId})`;
  await sql`insert into listing_photo (listing_id, position, file_key) values
    (${home.id}, 1, ${photo}), (${home.id}, 2, 'public/listings/1/lost.webp')`;
  await sql`insert into file (id, owner_id, purpose, key, name, stored_at) values
    (gen_random_uuid(), ${person.id}, 'export', ${paper}, 'acte.pdf', now()),
    (gen_random_uuid(), ${person.id}, 'export', 'private/papers/never.pdf', 'x', null)`;
  await fillEmptyTables(sql);
}

/** Every table's rows as text, generated columns included. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const sql = connect(url, { max: 1 });
  try {
    const content: Record<string, string[]> = {};
    for (const { name } of await sql`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`) {
      const rows = await sql`select to_jsonb(t) as row from ${sql(name)} t`;
      content[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
    }
    return content;
  } finally {
    await sql.end();
  }
}

test('an empty database gets back every row, file and waiting job, and goes on from there', async () => {
  const url = await emptyDatabase(database);
  const store = newStore();
  const manifest = await restore({ databaseUrl: url, files: store, path: archive, ...silent });
  expect(await contentOf(url)).toEqual(await contentOf(database.url));
  expect(manifest.missingFiles).toEqual(['public/listings/1/lost.webp']);
  expect(await text((await store.get(photo)).body)).toBe('picture');
  expect(await text((await store.get(small)).body)).toBe('pic');
  expect(await store.head(paper)).toMatchObject({ size: 3 << 20 });

  const sql = connect(url, { max: 1 });
  const jobs = await sql`select data from pgboss.job where name = ${sendMailJob.name}`;
  expect(jobs.map(({ data }) => data)).toEqual(await queuedPayloads(database, sendMailJob));
  // Numbers go on, keys are checked, and generated columns are made.
  const [team] = await sql`insert into team (name) values ('next') returning id`;
  expect(team?.id).toBe(2);
  const orphan = sql`insert into listing_price (listing_id, price, currency, recorded_at) values (-1, 1, 'EUR', now())`;
  await expect(orphan).rejects.toThrow(/foreign key/);
  await sql.end();
});

test('a bucket is saved and restored like a folder', async () => {
  const s3 = await startS3('gable');
  const bucket = s3Store({
    bucket: 'gable',
    region: 'us-east-1',
    endpoint: s3.endpoint,
    credentials: S3_CREDENTIALS,
  });
  const url = await emptyDatabase(database);
  await restore({ databaseUrl: url, files: bucket, path: archive, ...silent });
  expect(await bucket.head(paper)).toEqual({ size: 3 << 20, contentType: 'application/pdf' });
  const second = join(folder, 'from-bucket.tar.gz');
  const saved = await backUp({ databaseUrl: url, files: bucket, path: second, ...silent });
  expect(saved.files).toBe(3);
  await s3.close();
});

test('a database in use, or one that is not ours, is refused', async () => {
  const into = (databaseUrl: string) =>
    restore({ databaseUrl, files: newStore(), path: archive, ...silent });
  await expect(into(database.url)).rejects.toThrow('not empty');
  const foreign = await emptyDatabase(database);
  const sql = connect(foreign, { max: 1 });
  await sql`create table somebody_elses (id int)`;
  await sql.end();
  await expect(into(foreign)).rejects.toThrow('not empty');
});

test('what was written while the backup ran is whole or absent', async () => {
  const sql = database.current.sql;
  await sql`create table if not exists pair (a int, b int)`;
  let going = true;
  const writing = (async () => {
    for (let n = 0; going; n++) {
      await sql.begin(async (tx) => {
        await tx`insert into pair values (${n}, 0)`;
        await tx`insert into event (scope, type, payload) values ('pair', ${String(n)}, '{}')`;
      });
    }
  })();
  const path = join(folder, 'busy.tar.gz');
  await backUp({ databaseUrl: database.url, files, path, ...silent });
  going = false;
  await writing;
  const content = gunzipSync(await readFile(path)).toString('latin1');
  const events = content.match(/\tpair\t\d+\t/g)?.length ?? 0;
  const rows = /"name": "pair",[^}]*?"rows": (\d+)/s.exec(content)?.[1];
  expect(Number(rows)).toBe(events);
  await sql`drop table pair`;
  await sql`delete from event where scope = 'pair'`;
});

test('a file that vanishes while the backup runs is skipped and reported', async () => {
  const fleeting: FileStore = {
    ...files,
    get: async (key) => {
      if (key === paper) throw new AppError('not_found');
      return files.get(key);
    },
  };
  const path = join(folder, 'fleeting.tar.gz');
  const saved = await backUp({ databaseUrl: database.url, files: fleeting, path, ...silent });
  expect(saved.missingFiles).toEqual([paper, 'public/listings/1/lost.webp']);
});

test('a backup that fails leaves no file, and an existing one is not replaced', async () => {
  await expect(
    backUp({ databaseUrl: database.url, files, path: archive, ...silent }),
  ).rejects.toThrow('is there already');
  await expect(
    backUp({ databaseUrl: database.url, files, path: join(folder, 'none', 'a.tar.gz'), ...silent }),
  ).rejects.toThrow('cannot be written');
  const broken: FileStore = {
    ...files,
    get: async () => ({
      body: Readable.from(['short']),
      size: 1000,
      contentType: 'application/pdf',
    }),
  };
  const path = join(folder, 'broken.tar.gz');
  await expect(
    backUp({ databaseUrl: database.url, files: broken, path, ...silent }),
  ).rejects.toThrow();
  expect((await readdir(folder)).filter((name) => name.startsWith('broken'))).toEqual([]);
});

describe('a damaged archive is refused before anything is touched', () => {
  const damages: Record<string, (path: string) => Promise<void>> = {
    'a flipped byte': async (path) => {
      const bytes = await readFile(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
      await writeFile(path, bytes);
    },
    'a changed row': (path) => changed(path, 'rue des Essais', 'rue des Essaim'),
    'a changed manifest': (path) => changed(path, '"rows": 1', '"rows": 2'),
    truncation: async (path) => truncate(path, (await readFile(path)).length - 200),
    'its first half': async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
    'other content': (path) => writeFile(path, 'not an archive'),
    'no content': (path) => writeFile(path, ''),
    'a newer format': (path) => changed(path, '"version": 1', '"version": 9'),
  };

  /** Repacked, so that gzip's own check does not notice. */
  async function changed(path: string, from: string, to: string): Promise<void> {
    const content = gunzipSync(await readFile(path)).toString('latin1');
    expect(content).toContain(from);
    await writeFile(path, gzipSync(Buffer.from(content.replace(from, to), 'latin1')));
  }

  test.each(Object.entries(damages))('%s', async (_what, damage) => {
    const path = join(folder, 'damaged.tar.gz');
    await writeFile(path, await readFile(archive));
    await damage(path);
    const url = await emptyDatabase(database);
    const store = newStore();
    await expect(restore({ databaseUrl: url, files: store, path, ...silent })).rejects.toThrow(
      /not a whole backup|newer Gable/,
    );
    expect(await contentOf(url)).toEqual({});
    expect(await store.head(photo)).toBeNull();
  });
});

test('a restore that was interrupted can be begun again', async () => {
  const url = await emptyDatabase(database);
  const store = newStore();
  const failing: FileStore = {
    ...store,
    put: async () => {
      throw new Error('disk full');
    },
  };
  await expect(
    restore({ databaseUrl: url, files: failing, path: archive, ...silent }),
  ).rejects.toThrow('disk full');
  // But for what migrations have put there.
  const { city: _filled, ...left } = await contentOf(url);
  expect(Object.values(left).flat()).toEqual([]);
  await restore({ databaseUrl: url, files: store, path: archive, ...silent });
  expect(await contentOf(url)).toEqual(await contentOf(database.url));
});

test('a newer Gable loads the rows as they were and then migrates them', async () => {
  const newer = await migrationsWith(
    '0900_newer',
    "alter table team add motto text not null default 'on'",
  );
  const url = await emptyDatabase(database);
  await restore({
    databaseUrl: url,
    files: newStore(),
    path: archive,
    migrationsFolder: newer,
    ...silent,
  });
  const sql = connect(url, { max: 1 });
  expect(await sql`select name, motto from team`).toMatchObject([{ motto: 'on' }]);
  await sql.end();
});

test('an older Gable refuses what it does not know', async () => {
  const other = await migrationsWith('0900_newer', 'select 1');
  const url = await emptyDatabase(database);
  await migrateDatabase(url, other);
  const path = join(folder, 'from-newer.tar.gz');
  await backUp({ databaseUrl: url, files: newStore(), path, ...silent });
  const target = await emptyDatabase(database);
  await expect(
    restore({ databaseUrl: target, files: newStore(), path, ...silent }),
  ).rejects.toThrow('does not know all');
  expect(await contentOf(target)).toEqual({});
});

/** A copy of the migrations with one more at the end. */
async function migrationsWith(tag: string, statement: string): Promise<string> {
  const copy = mkdtempSync(join(folder, 'migrations-'));
  await cp('drizzle', copy, { recursive: true });
  const path = join(copy, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8'));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag });
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(copy, `${tag}.sql`), statement);
  return copy;
}
