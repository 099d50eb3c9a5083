import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { insertNotification } from '../../notifications/store';
import { findDeleteAfter, keepAccount } from '../store';

type SignInContext = Pick<Ctx, 'db' | 'now' | 'actor' | 'client'>;

/** Refuses a session of an account whose grace is over: it may be half gone already in a backup's ledger. */
export async function refuseWhereDeleted(
  ctx: Pick<Ctx, 'db' | 'now'>,
  userId: string,
): Promise<void> {
  const deleteAfter = await findDeleteAfter(ctx.db, userId);
  if (deleteAfter === null || deleteAfter > ctx.now) return;
  throw new AppError('unauthenticated', { message: 'This account is being deleted.' });
}

/** Whoever signs in within the grace keeps the account, and is told so. */
export async function welcomeBack(ctx: SignInContext, userId: string): Promise<void> {
  if (!(await keepAccount(ctx.db, userId, ctx.now))) return;
  await recordAudit(ctx, { kind: 'deletion_cancelled', userId });
  await insertNotification(ctx.db, {
    kind: 'deletion_cancelled',
    parameters: {},
    userId,
    actorId: null,
    link: '/account/data',
    createdAt: ctx.now,
  });
}
