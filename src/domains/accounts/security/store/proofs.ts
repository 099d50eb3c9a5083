import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { session } from '../../tables';

export async function findProof(db: Database, sessionId: string) {
  const [row] = await db
    .select({
      userId: session.userId,
      createdAt: session.createdAt,
      provedAt: session.provedAt,
    })
    .from(session)
    .where(eq(session.id, sessionId));
  return row;
}

export async function recordProof(db: Database, sessionId: string, now: Date): Promise<void> {
  await db.update(session).set({ provedAt: now, wrongProofs: 0 }).where(eq(session.id, sessionId));
}

/** Counts a wrong password before it is checked; returns how many there have been in a row, 0 for a session that is gone. */
export async function countTry(db: Database, sessionId: string): Promise<number> {
  const [row] = await db
    .update(session)
    .set({ wrongProofs: sql`${session.wrongProofs} + 1` })
    .where(eq(session.id, sessionId))
    .returning({ tries: session.wrongProofs });
  return row?.tries ?? 0;
}

/** Ends every session of the user but one; returns how many there were. */
export async function deleteOtherSessions(
  db: Database,
  userId: string,
  keptId: string,
): Promise<number> {
  const gone = await db
    .delete(session)
    .where(and(eq(session.userId, userId), ne(session.id, keptId)))
    .returning({ id: session.id });
  return gone.length;
}
