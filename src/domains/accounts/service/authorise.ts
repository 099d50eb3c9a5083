import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { type AccountAction, can } from '../policy';

/** Throws `unauthenticated` or `forbidden` unless the context's actor may do this to the account. */
export function authorise(ctx: Pick<Ctx, 'actor'>, action: AccountAction, userId: string): void {
  if (can(ctx.actor, action, userId)) return;
  if (ctx.actor.kind === 'nobody') throw new AppError('unauthenticated');
  refuseImpersonation(ctx);
  throw new AppError('forbidden');
}

/** Throws `forbidden` (`IMPERSONATING`) while an administrator acts in the user's name. */
export function refuseImpersonation({ actor }: Pick<Ctx, 'actor'>): void {
  if (actor.kind !== 'user' || actor.impersonatorId === null) return;
  throw new AppError('forbidden', {
    reason: 'IMPERSONATING',
    message: 'Only the person whose account this is can do this.',
  });
}

/** The user who acts; `unauthenticated` for everybody else. */
export function ownId(ctx: Pick<Ctx, 'actor'>): string {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  return ctx.actor.userId;
}
