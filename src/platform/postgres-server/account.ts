import { readFileSync } from 'node:fs';

/** Whom PostgreSQL runs as. It refuses root, so root lends it an account without rights; others run it as themselves. */
export interface Account {
  uid: number;
  gid: number;
  /** True where it is not the caller's own account. */
  lent: boolean;
}

export function databaseAccount(): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid, lent: false };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]), lent: true };
  }
  throw new Error('Root cannot run PostgreSQL, and this system has no account postgres or nobody.');
}

/** The part of spawn's options that makes a child run as this account. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account.lent ? { uid: account.uid, gid: account.gid } : {};
}
