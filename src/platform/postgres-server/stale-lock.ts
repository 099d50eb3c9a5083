import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from './other-process';

/**
 * Prepares a cluster whose server was killed. PostgreSQL believes its `postmaster.pid` when any process of the same
 * account has that number by now, and would refuse to start. Our own number (its parent's) in the first line passes
 * that check and leaves the one that matters, for left-over backends that still use the shared memory.
 *
 * @throws where a server does run on the folder, though its socket does not answer.
 */
export function disarmStaleLock(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0 && commandOf(pid).includes(realpathSync(cluster))) {
    throw new Error(
      `A PostgreSQL (process ${pid}) runs on ${cluster} and does not answer on its socket: stop it, then start again.`,
    );
  }
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
}

/**
 * Removes what a killed server left of its socket: its lock file is believed in the same way. Nobody listens on it, and
 * the folder is ours alone.
 */
export function removeStaleSocket(socketFolder: string): void {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) {
    rmSync(join(socketFolder, name), { force: true });
  }
}
