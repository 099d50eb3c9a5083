import type { IssuedToken } from '@/platform/auth/access-token';
import type { Ctx } from '@/platform/context';
import { makeRefreshToken } from '../tokens/service/make-refresh-token';
import type { OpenedSession } from './new-session';

export interface IssuedTokens {
  readonly access: IssuedToken;
  readonly refresh: IssuedToken;
}

/**
 * An access token of 24 h and a refresh token that lasts as long as the session; both end with it. Never call this in a
 * transaction: reading the signing keys takes a connection of its own, and as many sign-ins as the pool has connections
 * would wait for each other.
 */
export async function issueTokens(
  ctx: Pick<Ctx, 'db' | 'now' | 'credentials'>,
  session: OpenedSession,
): Promise<IssuedTokens> {
  const access = await ctx.credentials.issueAccessToken(session, ctx.now);
  return { access, refresh: await makeRefreshToken(ctx, session) };
}
