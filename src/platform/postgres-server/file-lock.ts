import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock on a file that the kernel takes back when its holder ends in any way, `kill -9` included. */
export interface FileLock {
  release(): void;
}

/** SQLITE_BUSY: somebody else holds the lock. */
const BUSY = 5;

// A handle that nobody refers to would be collected, and the lock with it.
const held = new Set<DatabaseSync>();

/**
 * Takes the lock, waiting at most `waitMs`; null while another process (or another caller here) keeps it. SQLite is
 * used for its locks alone, since Node has no other: the file stays empty.
 */
export async function lockFile(file: string, waitMs = 0): Promise<FileLock | null> {
  const end = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(file);
    if (lock || Date.now() >= end) return lock;
    await sleep(50);
  }
}

function tryLock(file: string): FileLock | null {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    handle.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    handle.close();
    if ((error as { errcode?: number }).errcode === BUSY) return null;
    throw error;
  }
  held.add(handle);
  return {
    release() {
      if (held.delete(handle)) handle.close();
    },
  };
}
