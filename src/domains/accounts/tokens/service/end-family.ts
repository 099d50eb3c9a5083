import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { findRefreshToken } from '../../store/refresh-tokens';
import { deleteSession } from '../../store/sessions';
import { refreshTokenHash } from './make-refresh-token';

/** Signs out with a refresh token, used or not: its session and all tokens of its family end. Unknown: `not_found`. */
export async function signOutFamily(ctx: Ctx, input: { token: string }): Promise<void> {
  const found = await findRefreshToken(ctx.db, refreshTokenHash(input.token));
  if (!found || !(await endFamily(ctx, found))) {
    throw new AppError('not_found', { message: 'This refresh token is not known.' });
  }
}

/** Ends a session with all its tokens; false where it has ended already. */
export function endFamily(
  ctx: Ctx,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const isEnded = await deleteSession(ctx.db, userId, sessionId);
    if (isEnded) await recordAudit(ctx, { kind: 'session_ended', userId });
    return isEnded;
  });
}
