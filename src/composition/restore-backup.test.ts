import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { eraseAccount } from '@/domains/accounts/deletion/service/erase-account';
import { user } from '@/domains/accounts/tables';
import { favourite } from '@/domains/properties/tables';
import { backUp } from '@/platform/backup/backup';
import { parseEnv } from '@/platform/env';
import { emptyDatabase, testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { restoreBackup } from './restore-backup';
import { contextOf, openRuntime } from './runtime';

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'gable-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(databaseUrl: string, dataFolder: string) {
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, AUTH_SECRET: 'r'.repeat(64) };
  const runtime = openRuntime(parseEnv({ ...settings, DEMO: 'off', LOG_LEVEL: 'silent' }));
  const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: 'restore' });
  return { runtime, ctx };
}

test('whoever was erased after a backup stays erased in what is restored from it', async () => {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  const path = join(folder, 'gable.tar.gz');
  const silent = { path, say: () => {} };
  const { db } = database.current;
  const [gone, kept] = [await createUser(db, { name: 'Zoë Partie' }), await createUser(db)];
  const { propertyId } = await createListing(db);
  for (const { id } of [gone, kept]) await db.insert(favourite).values({ userId: id, propertyId });

  const old = open(database.url, before);
  try {
    await backUp({ databaseUrl: database.url, files: old.runtime.files, ...silent });
    await database.current.sql`update "user" set delete_after = now() - interval '1 day'
      where id = ${gone.id}`;
    await eraseAccount(old.ctx, gone.id);
  } finally {
    await old.runtime.close();
  }

  // As the page on running it says: the ledger is carried over, nothing else.
  await mkdir(after);
  await copyFile(join(before, 'erasures.jsonl'), join(after, 'erasures.jsonl'));
  const fresh = open(await emptyDatabase(database), after);
  try {
    expect((await restoreBackup(fresh.runtime, silent)).erased).toBe(1);
    const people = await fresh.ctx.db.select({ id: user.id }).from(user);
    expect(people).toEqual([{ id: kept.id }]);
    const favourites = await fresh.ctx.db.select({ userId: favourite.userId }).from(favourite);
    expect(favourites).toEqual([{ userId: kept.id }]);
  } finally {
    await fresh.runtime.close();
  }
});
