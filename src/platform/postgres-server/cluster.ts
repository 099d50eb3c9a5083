import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, asAccount } from './account';
import type { Layout } from './layout';
import { ADMINISTRATOR } from './postmaster';

/** Makes the cluster where there is none. It is built beside its place and renamed, so a half one is never used. */
export function ensureCluster(layout: Layout, account: Account): void {
  if (existsSync(layout.cluster)) {
    checkCluster(layout, account);
    return;
  }
  const half = `${layout.cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (account.lent) chownSync(half, account.uid, account.gid);
  run(layout, account, 'initdb', [
    ...['-D', half, '-U', ADMINISTRATOR, '-A', 'trust', '-E', 'UTF8'],
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--no-instructions',
  ]);
  renameSync(half, layout.cluster);
}

/** Refuses, with a sentence, a cluster that this account or this PostgreSQL cannot run. */
function checkCluster(layout: Layout, account: Account): void {
  const owner = statSync(layout.cluster).uid;
  if (owner !== account.uid) {
    throw new Error(
      `${layout.cluster} belongs to user ${owner}, and the database would run as user ${account.uid}: start as the user that made it.`,
    );
  }
  const made = readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = /\d+/.exec(run(layout, account, 'postgres', ['--version']))?.[0];
  if (made !== ours) {
    throw new Error(
      `${layout.cluster} was made by PostgreSQL ${made}, and this Gable brings ${ours}: restore a backup into an empty DATA_DIR.`,
    );
  }
}

function run(layout: Layout, account: Account, program: string, args: string[]): string {
  const done = spawnSync(join(layout.binaries, program), args, {
    ...asAccount(account),
    cwd: '/',
    encoding: 'utf8',
  });
  if (done.status === 0) return done.stdout;
  throw new Error(`${program} failed: ${done.error?.message ?? done.stderr.trim()}`);
}
