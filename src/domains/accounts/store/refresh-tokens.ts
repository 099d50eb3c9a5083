import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { refreshToken, session, user } from '../tables';

export async function insertRefreshToken(
  db: Database,
  values: { hash: string; sessionId: string; expiresAt: Date; createdAt: Date },
): Promise<void> {
  await db.insert(refreshToken).values(values);
}

const known = {
  sessionId: session.id,
  userId: session.userId,
  expires: session.expiresAt,
  isActive: user.isActive,
  usedAt: refreshToken.usedAt,
};

/** A refresh token with the session that it belongs to, whether or not it may still be used. */
export async function findRefreshToken(db: Database, hash: string) {
  const [row] = await db
    .select(known)
    .from(refreshToken)
    .innerJoin(session, eq(session.id, refreshToken.sessionId))
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(refreshToken.hash, hash));
  return row;
}

/** The same, and until the transaction ends nobody ends the session: a successor can be stored in it. */
export async function findRefreshTokenAndHold(db: Database, hash: string) {
  const [row] = await db
    .select(known)
    .from(refreshToken)
    .innerJoin(session, eq(session.id, refreshToken.sessionId))
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(refreshToken.hash, hash))
    .for('key share', { of: session });
  return row;
}

/** Uses an unused token up; of several at once, one succeeds. */
export async function useUpRefreshToken(db: Database, hash: string, now: Date): Promise<boolean> {
  const used = await db
    .update(refreshToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(refreshToken.hash, hash),
        isNull(refreshToken.usedAt),
        gt(refreshToken.expiresAt, now),
      ),
    )
    .returning({ hash: refreshToken.hash });
  return used.length > 0;
}
