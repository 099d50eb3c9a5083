import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { Side } from '../model';
import { can, type RequestAction, type RequestSubject, sideOf } from '../policy';
import { findByKey, lockAuthor, lockRequest, type RequestRow } from '../store/write';

/** The user who acts; `unauthenticated` for everybody else. */
export function ownId(ctx: Pick<Ctx, 'actor'>): string {
  if (ctx.actor.kind !== 'user') throw new AppError('unauthenticated');
  return ctx.actor.userId;
}

/**
 * The side on which the actor may do this. `not_found` for strangers, whether there is such a request or not; `conflict`
 * with the reason `CLOSED` for one of the two who comes too late.
 */
export function authorise(ctx: Ctx, action: RequestAction, request: RequestSubject): Side {
  const side = sideOf(ctx.actor, request);
  if (side === null) throw new AppError('not_found');
  if (can(ctx.actor, action, request)) return side;
  if (request.status === 'closed') {
    throw new AppError('conflict', { reason: 'CLOSED', message: 'This request is closed.' });
  }
  throw new AppError('forbidden');
}

interface Held {
  readonly request: RequestRow;
  readonly side: Side;
}

/** The request, held for a write; null where this very deed (`key`) is done already. */
export async function holdRequest(
  ctx: Ctx,
  action: RequestAction,
  { id, key }: { id: string; key: string },
): Promise<Held | null> {
  const actorId = ownId(ctx);
  await lockAuthor(ctx.db, actorId);
  const request = await lockRequest(ctx.db, id);
  if (!request) throw new AppError('not_found');
  if (sideOf(ctx.actor, request) !== null && (await findByKey(ctx.db, actorId, key))) return null;
  return { request, side: authorise(ctx, action, request) };
}
