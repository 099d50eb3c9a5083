import { type Ctx, inTransaction } from '@/platform/context';
import type { IssuedTokens } from '../../service/issue-tokens';
import { findRefreshTokenAndHold, useUpRefreshToken } from '../../store/refresh-tokens';
import { endFamily } from './end-family';
import { makeRefreshToken, refreshTokenHash } from './make-refresh-token';
import { refusedToken, stands } from './refuse-token';

/**
 * Exchanges a refresh token for its successor and a new access token. A token that comes a second time has two holders,
 * one of them a thief: its whole family ends, also where both come at the same moment.
 */
export async function rotateTokens(ctx: Ctx, input: { token: string }): Promise<IssuedTokens> {
  const hash = refreshTokenHash(input.token);
  const outcome = await inTransaction(ctx, async (ctx) => {
    const found = await findRefreshTokenAndHold(ctx.db, hash);
    if (!found || !stands(found, ctx.now)) return null;
    const { sessionId: id, userId, expires } = found;
    const session = { id, userId, expires };
    if (!(await useUpRefreshToken(ctx.db, hash, ctx.now))) return { session, refresh: null };
    return { session, refresh: await makeRefreshToken(ctx, session) };
  });
  if (!outcome) throw refusedToken();
  const { session, refresh } = outcome;
  if (!refresh) {
    // Only now that the session is let go: two that come late would each wait for the other to release it.
    await endFamily(ctx, { userId: session.userId, sessionId: session.id });
    throw refusedToken();
  }
  return { access: await ctx.credentials.issueAccessToken(session, ctx.now), refresh };
}
