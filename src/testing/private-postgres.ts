import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@/platform/db/migrate';
import { databaseAccount } from '@/platform/postgres-server/account';
import { ensureCluster } from '@/platform/postgres-server/cluster';
import { installedBinaries } from '@/platform/postgres-server/layout';
import { ADMINISTRATOR, addressOf } from '@/platform/postgres-server/postmaster';
import { makeSocketFolder } from '@/platform/postgres-server/socket-folder';
import { spawnServer, stopServer } from '@/platform/postgres-server/spawn-server';

/** A PostgreSQL of one test's own, that it may stop and start again under the same address. */
export async function privatePostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'gable-private-'));
  const account = databaseAccount();
  if (account.lent) chmodSync(folder, 0o711);
  const layout = { cluster: join(folder, 'database'), binaries: await installedBinaries() };
  ensureCluster(layout, account);
  const socketFolder = makeSocketFolder(account);
  const log = join(folder, 'database.log');
  const start = () =>
    spawnServer({ layout, account, socketFolder, log, settings: { fsync: 'off' } });
  let child = await start();
  const url = addressOf(socketFolder, ADMINISTRATOR, 'postgres');
  await migrateDatabase(url);
  return {
    url,
    stop: () => stopServer(child, 10_000),
    async start() {
      child = await start();
    },
    async remove() {
      await stopServer(child, 10_000);
      for (const path of [folder, socketFolder]) rmSync(path, { recursive: true, force: true });
    },
  };
}
