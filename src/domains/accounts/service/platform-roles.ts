import type { PlatformRole } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../audit/service/record-audit';
import { normalizeEmail } from '../model';
import { deleteImpersonations, deleteSessionsOf } from '../store/sessions';
import { findUserByEmail, listByPlatformRole, type UserRow, updateUser } from '../store/users';
import { authorise } from './authorise';

/** Gives or takes the platform role of the account with this address; holds from its next request on. */
export function setPlatformRole(
  ctx: Ctx,
  input: { email: string; role: PlatformRole },
): Promise<{ changed: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    const user = await byEmail(ctx, input.email);
    authorise(ctx, 'set_platform_role', user.id);
    return { changed: await changePlatformRole(ctx, user, input.role) };
  });
}

/** Gives an account another platform role, for a caller who has decided that the actor may; false where it has it. */
export async function changePlatformRole(
  ctx: Ctx,
  user: UserRow,
  role: PlatformRole,
): Promise<boolean> {
  if (user.platformRole === role) return false;
  await updateUser(ctx.db, user.id, { platformRole: role }, ctx.now);
  // Nobody keeps a borrowed name past the power to borrow it, nor borrows the name of an administrator.
  await deleteImpersonations(ctx.db, user.id);
  const details = { from: user.platformRole, to: role };
  await recordAudit(ctx, { kind: 'role_changed', userId: user.id, details });
  return true;
}

/** Ends every session of the account with this address, and with them its tokens; returns how many there were. */
export function signOutEverywhere(ctx: Ctx, input: { email: string }): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const user = await byEmail(ctx, input.email);
    authorise(ctx, 'end_sessions', user.id);
    const ended = await deleteSessionsOf(ctx.db, user.id);
    const details = { sessions: ended };
    await recordAudit(ctx, { kind: 'signed_out_everywhere', userId: user.id, details });
    return ended;
  });
}

/** Those who hold a platform role beyond that of a user. */
export async function listPrivileged(
  ctx: Ctx,
): Promise<Pick<UserRow, 'email' | 'name' | 'platformRole'>[]> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  return listByPlatformRole(ctx.db, ['expert', 'admin']);
}

async function byEmail(ctx: Ctx, email: string): Promise<UserRow> {
  const user = await findUserByEmail(ctx.db, normalizeEmail(email));
  if (!user) throw new AppError('not_found', { message: `No account has the address ${email}.` });
  return user;
}
