import type { Ctx } from '@/platform/context';
import { deleteSecurityOf } from '../security/store/user-data';
import { deleteSessionsOf } from '../store/sessions';
import { deleteWaysIn, type UserRow, updateUser } from '../store/users';

/**
 * Records, in the transaction of `ctx`, that the account's address has been proved by a stranger to it. Where nobody had
 * proved it before, all that opened the account until then ends: passwords, providers, passkeys, a proved number and sessions. An
 * account that somebody made in another's name must not stay open to its maker, nor closed to its owner by a second step
 * of the maker's.
 */
export async function proveAddress(
  ctx: Pick<Ctx, 'db' | 'now'>,
  user: UserRow,
  { kind }: { kind: 'email' | 'phone' },
): Promise<UserRow> {
  if (kind === 'phone' || user.emailVerified) return user;
  await deleteWaysIn(ctx.db, user.id);
  await deleteSecurityOf(ctx.db, user.id);
  await deleteSessionsOf(ctx.db, user.id);
  return (
    (await updateUser(ctx.db, user.id, { emailVerified: true, phoneVerified: false }, ctx.now)) ??
    user
  );
}
