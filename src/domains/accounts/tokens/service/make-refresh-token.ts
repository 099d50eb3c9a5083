import { createHash, randomBytes } from 'node:crypto';
import type { IssuedToken } from '@/platform/auth/access-token';
import type { Ctx } from '@/platform/context';
import { insertRefreshToken } from '../../store/refresh-tokens';

/** A new refresh token of a session's family; it lasts as long as the session. */
export async function makeRefreshToken(
  ctx: Pick<Ctx, 'db' | 'now'>,
  session: { id: string; expires: Date },
): Promise<IssuedToken> {
  const token = randomBytes(32).toString('base64url');
  await insertRefreshToken(ctx.db, {
    hash: refreshTokenHash(token),
    sessionId: session.id,
    expiresAt: session.expires,
    createdAt: ctx.now,
  });
  return { token, expires: session.expires };
}

/** Refresh tokens are random and long, so that a plain hash of them cannot be guessed back. */
export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
