import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAccount } from './account';
import { joinKeeper, leaveKeeper } from './join-keeper';
import { makeDataFolder } from './layout';

/** A process's share in the database of a data folder. */
export interface DatabaseHold {
  readonly url: string;
  /** The keeper's socket: a child process that connects to it holds the database as well. */
  readonly keeperSocket: string;
  /** Gives the share back and waits; resolves to how many others keep the database up (0: it has stopped). */
  release(): Promise<number>;
}

const RELEASE_WAIT_MS = 12_000;
const REJOIN_EVERY_MS = 1000;

/**
 * Makes sure that the embedded database of a data folder runs, and keeps it up until `release` or the end of this
 * process, which it does not delay. A keeper that is killed meanwhile is replaced; the address stays the same.
 *
 * @throws with the keeper's sentence where the database cannot run.
 */
export async function holdDatabase(
  dataDir: string,
  onStep: (step: string) => void = () => {},
): Promise<DatabaseHold> {
  makeDataFolder(dataDir, databaseAccount());
  const first = await joinKeeper(dataDir, onStep);
  let released = false;
  let connection = Promise.resolve(first);

  const rejoin = async (): Promise<typeof first> => {
    for (;;) {
      try {
        return stay(await joinKeeper(dataDir, () => {}));
      } catch {
        await sleep(REJOIN_EVERY_MS, undefined, { ref: false });
      }
    }
  };
  const stay = (joined: typeof first) => {
    joined.socket.unref();
    joined.socket.once('close', () => {
      if (!released) connection = rejoin();
    });
    return joined;
  };
  stay(first);

  return {
    url: first.url,
    keeperSocket: first.path,
    async release() {
      released = true;
      const { socket } = await connection;
      return leaveKeeper(socket, RELEASE_WAIT_MS);
    },
  };
}
