import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../db/connect';
import { databaseAccount } from './account';
import { ensureCluster } from './cluster';
import { layOut } from './layout';
import { ADMINISTRATOR, addressOf, presence, stopAdopted } from './postmaster';
import { socketFolder as privateSocketFolder } from './socket-folder';
import { type ServerPlace, spawnServer, stopServer } from './spawn-server';
import { disarmStaleLock, removeStaleSocket } from './stale-lock';

/** Owns the application's database. No superuser: a query that was smuggled in reaches no program and no file. */
const OWNER = 'gable';
const LOG_LIMIT_BYTES = 10_000_000;
const WATCH_EVERY_MS = 500;
const STOP_WAIT_MS = 8000;

export interface Supervised {
  url: string;
  stop(): Promise<void>;
}

/**
 * Brings up the database of a data folder, or takes over the one that an earlier keeper left running, and starts it
 * again whenever it ends by itself. The caller holds the keeper's lock.
 *
 * @param onStep a sentence about what takes time.
 * @param onLost called when the server is gone for good.
 */
export async function superviseDatabase(
  dataDir: string,
  onStep: (step: string) => void,
  onLost: (reason: Error) => void,
): Promise<Supervised> {
  const account = databaseAccount();
  const layout = await layOut(dataDir, account);
  if (!existsSync(layout.cluster)) onStep('Creating the database');
  ensureCluster(layout, account);
  const log = join(dataDir, 'database.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) truncateSync(log);
  const socketFolder = privateSocketFolder(dataDir, account);
  const settings = { max_connections: '200' };
  const place: ServerPlace = { layout, account, socketFolder, log, settings };

  let child = await bringUp(place, onStep);
  await ensureDatabase(socketFolder);
  let stopping = false;

  const watch = async () => {
    while (!stopping) {
      await sleep(WATCH_EVERY_MS);
      if (stopping || (await isAlive(child, place))) continue;
      if (!existsSync(join(layout.cluster, 'PG_VERSION'))) {
        throw new Error(`${layout.cluster} is gone.`);
      }
      child = await bringUp(place, onStep);
    }
  };
  watch().catch((error: Error) => onLost(error));

  return {
    url: addressOf(socketFolder, OWNER, OWNER),
    async stop() {
      stopping = true;
      if (child) await stopServer(child, STOP_WAIT_MS);
      else await stopAdopted(socketFolder, layout.cluster, STOP_WAIT_MS);
    },
  };
}

/** The new child; null for a server that runs already and is taken over. */
async function bringUp(
  place: ServerPlace,
  onStep: (step: string) => void,
): Promise<ChildProcess | null> {
  const { cluster } = place.layout;
  for (let waited = 0; ; waited += 100) {
    const found = await presence(place.socketFolder, cluster);
    if (found === 'ready') return null;
    if (found === 'foreign') {
      throw new Error(`The server on ${place.socketFolder} serves another folder than ${cluster}.`);
    }
    if (found === 'absent') break;
    if (waited % 1000 === 0) onStep('Waiting for the database that is already running');
    await sleep(100);
  }
  disarmStaleLock(cluster);
  removeStaleSocket(place.socketFolder);
  return spawnServer(place, (seconds) => onStep(`The database is starting (${seconds} s)`));
}

async function isAlive(child: ChildProcess | null, place: ServerPlace): Promise<boolean> {
  if (child) return child.exitCode === null && child.signalCode === null;
  return (await presence(place.socketFolder, place.layout.cluster)) !== 'absent';
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  const sql = connect(addressOf(socketFolder, ADMINISTRATOR, 'postgres'), { max: 1 });
  try {
    const [found] = await sql`
      select exists (select from pg_roles where rolname = ${OWNER}) as role,
             exists (select from pg_database where datname = ${OWNER}) as database`;
    if (!found?.role) await sql`create role ${sql(OWNER)} login`;
    if (!found?.database) await sql`create database ${sql(OWNER)} owner ${sql(OWNER)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
