import type { IssuedToken } from '@/platform/auth/access-token';
import type { Ctx } from '@/platform/context';
import { findRefreshToken } from '../../store/refresh-tokens';
import { refreshTokenHash } from './make-refresh-token';
import { refusedToken, stands } from './refuse-token';

/**
 * A new access token for a refresh token that its client keeps. One that was exchanged for a successor elsewhere is
 * refused.
 */
export async function refreshAccess(ctx: Ctx, input: { token: string }): Promise<IssuedToken> {
  const found = await findRefreshToken(ctx.db, refreshTokenHash(input.token));
  if (!found || found.usedAt !== null || !stands(found, ctx.now)) throw refusedToken();
  const { sessionId: id, userId, expires } = found;
  return ctx.credentials.issueAccessToken({ id, userId, expires }, ctx.now);
}
