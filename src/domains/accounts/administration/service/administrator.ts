import type { UserActor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { type AccountAction, can } from '../../policy';
import { findUser, lockUsers, type UserRow } from '../../store/users';

/** The administrator who acts. Throws `unauthenticated`, or `forbidden` for who is none or acts in another's name. */
export function administrator({ actor }: Pick<Ctx, 'actor'>): UserActor {
  if (actor.kind !== 'user') throw new AppError('unauthenticated');
  if (actor.platformRole !== 'admin' || actor.impersonatorId !== null) {
    throw new AppError('forbidden');
  }
  return actor;
}

/**
 * Holds the administrator's account and the one that they act on until the transaction of `ctx` ends, and decides by what
 * both are at that moment: of two administrators who take each other's role at once, one comes too late.
 */
export async function lockSubject(
  ctx: Ctx,
  action: AccountAction,
  userId: string,
): Promise<{ admin: UserActor; subject: UserRow }> {
  const actor = administrator(ctx);
  await lockUsers(ctx.db, [actor.userId, userId]);
  const [self, subject] = await Promise.all([
    findUser(ctx.db, actor.userId),
    findUser(ctx.db, userId),
  ]);
  const admin = { ...actor, platformRole: self?.platformRole ?? 'user' };
  if (!self?.isActive || admin.platformRole !== 'admin') throw new AppError('forbidden');
  if (!subject) throw new AppError('not_found');
  if (!can(admin, action, subject.id)) throw new AppError('forbidden');
  return { admin, subject };
}
