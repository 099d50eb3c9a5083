import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseAccount } from './account';
import { ensureCluster } from './cluster';
import { installedBinaries } from './layout';
import { ADMINISTRATOR, addressOf } from './postmaster';
import { makeSocketFolder } from './socket-folder';
import { spawnServer, stopServer } from './spawn-server';

interface ServerOptions {
  /** The cluster's folder, made where it is not there yet. The folder above it belongs to the server too. */
  cluster: string;
  /** Server settings beside the defaults. */
  settings?: Record<string, string>;
  /** The npm package with the programs; by default the one of this platform. */
  packageName?: string;
}

interface RunningServer {
  /** Address of a database for the role that owns everything here. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL that belongs to this process alone: for tests and for trying things. */
export async function startPostgres(options: ServerOptions): Promise<RunningServer> {
  const { cluster, settings = {}, packageName } = options;
  const account = databaseAccount();
  const layout = { cluster, binaries: await installedBinaries(packageName) };
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o700 });
  if (account.lent) chmodSync(dirname(cluster), 0o711);
  ensureCluster(layout, account);
  const socketFolder = makeSocketFolder(account);
  const log = join(dirname(cluster), 'database.log');
  const child = await spawnServer({ layout, account, socketFolder, log, settings });
  return {
    url: (database) => addressOf(socketFolder, ADMINISTRATOR, database),
    async stop() {
      await stopServer(child, 10_000);
      rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}
