import type { Ctx } from '@/platform/context';
import { deleteSessionsOf } from '../store/sessions';
import { deleteWaysIn, type UserRow, updateUser } from '../store/users';

/**
 * Records, in the transaction of `ctx`, that the account's address has been proved by a stranger to it. Where nobody had
 * proved it before, passwords, providers and sessions from that time end: an account that somebody made in
 * another's name must not stay open to its maker.
 */
export async function proveAddress(
  ctx: Pick<Ctx, 'db' | 'now'>,
  user: UserRow,
  { kind }: { kind: 'email' | 'phone' },
): Promise<UserRow> {
  if (kind === 'phone' || user.emailVerified) return user;
  await deleteWaysIn(ctx.db, user.id);
  await deleteSessionsOf(ctx.db, user.id);
  return (await updateUser(ctx.db, user.id, { emailVerified: true }, ctx.now)) ?? user;
}
