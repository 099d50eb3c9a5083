import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAccount } from './account';
import { openAudience } from './audience';
import { type FileLock, lockFile } from './file-lock';
import { makeDataFolder } from './layout';
import { KEEPER_SOCKET, socketFolder } from './socket-folder';
import { type Supervised, superviseDatabase } from './supervise';

/** An earlier keeper may still be stopping its server. */
const LOCK_WAIT_MS = 20_000;
/** How long a keeper waits for whoever started it to connect. */
const FIRST_CLIENT_WAIT_MS = 5000;

/**
 * Runs the database of a data folder for as long as somebody is connected to the keeper's socket, or until `stop`.
 *
 * @returns once the database has stopped; at once where another keeper is at work.
 * @throws where the database cannot run, after the clients were told.
 */
export async function keepDatabase(dataDir: string, stop: AbortSignal): Promise<void> {
  const account = databaseAccount();
  makeDataFolder(dataDir, account);
  const path = join(socketFolder(dataDir, account), KEEPER_SOCKET);
  const lock = await takeOver(join(dataDir, 'keeper.lock'), path);
  if (!lock) return;

  let end: (reason: Error | null) => void = () => {};
  const ended = new Promise<Error | null>((resolve) => {
    end = resolve;
  });
  let started = false;
  const endWhenUnused = () => {
    if (started && audience.size === 0) end(null);
  };
  stop.addEventListener('abort', () => end(null));
  const audience = await openAudience(path, endWhenUnused);

  let database: Supervised | undefined;
  try {
    database = await superviseDatabase(
      dataDir,
      (step) => {
        // Once the address is known it stays the latest word, also while the server is started again.
        if (!database) audience.tell({ step });
      },
      end,
    );
    audience.tell({ url: database.url });
  } catch (error) {
    end(error as Error);
  }
  await patience(() => audience.size > 0);
  started = true;
  endWhenUnused();

  const reason = await ended;
  if (reason) audience.tell({ failed: reason.message });
  audience.shut();
  await database?.stop();
  audience.dismiss();
  lock.release();
  if (reason) throw reason;
}

/** Null while another keeper takes clients: one that is stopping has removed its socket, and is waited for. */
async function takeOver(file: string, path: string): Promise<FileLock | null> {
  for (const end = Date.now() + LOCK_WAIT_MS; Date.now() < end; await sleep(50)) {
    const lock = await lockFile(file);
    if (lock) return lock;
    if (existsSync(path)) return null;
  }
  return null;
}

async function patience(satisfied: () => boolean): Promise<void> {
  const end = Date.now() + FIRST_CLIENT_WAIT_MS;
  while (!satisfied() && Date.now() < end) await sleep(20);
}
