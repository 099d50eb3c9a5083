import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { type AccountAction, can } from '../policy';

/** Throws `unauthenticated` or `forbidden` unless the context's actor may do this to the account. */
export function authorise(ctx: Pick<Ctx, 'actor'>, action: AccountAction, userId: string): void {
  if (can(ctx.actor, action, userId)) return;
  throw new AppError(ctx.actor.kind === 'nobody' ? 'unauthenticated' : 'forbidden');
}

/** The user who acts; `unauthenticated` for everybody else. */
export function ownId(ctx: Pick<Ctx, 'actor'>): string {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  return ctx.actor.userId;
}
