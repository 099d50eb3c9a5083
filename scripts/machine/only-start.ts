import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../../src/platform/env';
import { type FileLock, lockFile } from '../../src/platform/postgres-server/file-lock';
import { Refusal } from './settings';
import { webLock } from './web-process';

const STOPPING_WAIT_MS = 15_000;

export interface OnlyStart {
  /** The next start waits from now on, where it would have refused. */
  noteStopping(): void;
  release(): void;
}

/**
 * Makes sure that this is the only start on the data folder. One that is just stopping, or a web process whose start
 * was killed and that finishes its last requests, is waited for.
 */
export async function beOnlyStart(env: Env): Promise<OnlyStart> {
  const note = join(env.DATA_DIR, 'start.state');
  const lock = await takeLock(join(env.DATA_DIR, 'start.lock'), note, env.DATA_DIR);
  writeFileSync(note, 'running', { mode: 0o600 });
  const web = await lockFile(webLock(env.DATA_DIR), STOPPING_WAIT_MS);
  if (!web) {
    lock.release();
    throw new Refusal(
      `A web process of an earlier start on ${env.DATA_DIR} has not ended yet: try again in a moment.`,
    );
  }
  web.release();
  return {
    noteStopping: () => writeFileSync(note, 'stopping', { mode: 0o600 }),
    release: () => lock.release(),
  };
}

async function takeLock(file: string, note: string, dataDir: string): Promise<FileLock> {
  const lock = await lockFile(file);
  if (lock) return lock;
  const isStopping = existsSync(note) && readFileSync(note, 'utf8') === 'stopping';
  const later = isStopping ? await lockFile(file, STOPPING_WAIT_MS) : null;
  if (later) return later;
  throw new Refusal(
    `Gable already runs on ${dataDir}. Stop it first, or set DATA_DIR to another folder for a second one.`,
  );
}
