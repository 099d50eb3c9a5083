import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../audit/service/record-audit';
import type { SessionView } from '../contract';
import { deleteSession, listSessions } from '../store/sessions';
import { authorise, ownId } from './authorise';

/** The actor's own signed-in devices: the one that asks, then those last used. */
export async function listOwnSessions(ctx: Ctx): Promise<SessionView[]> {
  const userId = ownId(ctx);
  authorise(ctx, 'see', userId);
  const current = ctx.actor.kind === 'user' ? ctx.actor.sessionId : null;
  const rows = await listSessions(ctx.db, userId, ctx.now);
  return rows
    .map((row) => ({ ...row, isCurrent: row.id === current }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Signs one of the actor's own devices out; its tokens stand no longer. Another's session is `not_found`. */
export function endOwnSession(ctx: Ctx, input: { id: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const userId = ownId(ctx);
    authorise(ctx, 'end_sessions', userId);
    if (!(await deleteSession(ctx.db, userId, input.id))) throw new AppError('not_found');
    await recordAudit(ctx, { kind: 'session_ended', userId });
  });
}
