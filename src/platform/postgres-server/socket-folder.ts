import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account';

/** The keeper's socket in that folder; PostgreSQL's own is beside it. */
export const KEEPER_SOCKET = 'keeper.sock';
const NOTE = 'socket-folder';
/** A socket's path may have 104 bytes on macOS and 108 on Linux; `/.s.PGSQL.5432.lock` is the longest name in it. */
const LONGEST_FOLDER = 80;

/** The folder of the data folder's sockets, as last noted there; null where none was. */
export function notedSocketFolder(dataDir: string): string | null {
  const note = join(dataDir, NOTE);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
}

/**
 * The folder of the sockets: the noted one while it is still ours alone, else a new one. It is closed to everybody but
 * the database's account (and root), which is why the database asks for no password inside it.
 */
export function socketFolder(dataDir: string, account: Account): string {
  const noted = notedSocketFolder(dataDir);
  if (noted && isPrivate(noted, account)) return noted;
  const folder = makeSocketFolder(account);
  const note = join(dataDir, NOTE);
  writeFileSync(`${note}.new`, `${folder}\n`, { mode: 0o600 });
  renameSync(`${note}.new`, note);
  return folder;
}

export function makeSocketFolder(account: Account): string {
  const parent = tmpdir().length + 14 < LONGEST_FOLDER ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'gable-'));
  chmodSync(folder, 0o700);
  if (account.lent) chownSync(folder, account.uid, account.gid);
  return folder;
}

function isPrivate(folder: string, account: Account): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
