import type { Database } from '@/platform/db/client';
import { findUserByEmail, findUserByPhone, type UserRow } from '../../store/users';
import type { CodeAddress } from '../model';

/** The account that an address signs in to: the one with this e-mail, or the one that has proved this number. */
export function findAddressee(
  db: Database,
  { kind, value }: CodeAddress,
): Promise<UserRow | undefined> {
  return kind === 'email' ? findUserByEmail(db, value) : findUserByPhone(db, value);
}
