import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decoder } from './keeper-message';
import { KEEPER_SOCKET, notedSocketFolder } from './socket-folder';
import { type SpawnedKeeper, spawnKeeper } from './spawn-keeper';

export interface KeeperConnection {
  url: string;
  path: string;
  socket: Socket;
}

/** The keeper told us why the database cannot run. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

const CONNECT_EVERY_MS = 40;
const MOST_KEEPERS = 3;

/** Connects to the keeper of a data folder, starting one where there is none, and waits for the address. */
export async function joinKeeper(
  dataDir: string,
  onStep: (step: string) => void,
): Promise<KeeperConnection> {
  let spawned: SpawnedKeeper | undefined;
  for (let keepers = 0; ; await sleep(CONNECT_EVERY_MS)) {
    const folder = notedSocketFolder(dataDir);
    const joined = folder ? await ask(join(folder, KEEPER_SOCKET), onStep) : null;
    if (joined) return joined;
    if (spawned && !spawned.ended()) continue;
    if (keepers === MOST_KEEPERS) {
      throw new DatabaseUnavailable(
        `The database did not start: see ${join(dataDir, 'database.log')}.`,
      );
    }
    spawned = spawnKeeper(dataDir);
    keepers += 1;
  }
}

/** Null where nobody listens, or where the keeper ended before the database was ready. */
function ask(path: string, onStep: (step: string) => void): Promise<KeeperConnection | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path });
    socket.once('error', () => resolve(null));
    socket.once('close', () => resolve(null));
    const listen = decoder((message) => {
      if ('step' in message) onStep(message.step);
      if ('failed' in message) {
        socket.destroy();
        reject(new DatabaseUnavailable(message.failed));
      }
      if ('url' in message) {
        socket.off('data', listen);
        resolve({ url: message.url, path, socket });
      }
    });
    socket.on('data', listen);
  });
}

/** Ends the connection and waits for the keeper's answer: how many others use the database; 0 when it has stopped. */
export function leaveKeeper(socket: Socket, waitMs: number): Promise<number> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve(0);
    let others = 0;
    const listen = decoder((message) => {
      if ('kept' in message) others = message.kept;
    });
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.on('data', listen);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(others);
    });
    socket.ref();
    socket.end();
  });
}
