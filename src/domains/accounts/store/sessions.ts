import { and, desc, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { session } from '../tables';

/** Records a use, unless another request has just done so. */
export async function touchSession(
  db: Database,
  id: string,
  now: Date,
  unlessSince: Date,
): Promise<void> {
  await db
    .update(session)
    .set({ updatedAt: now })
    .where(and(eq(session.id, id), lt(session.updatedAt, unlessSince)));
}

/** Records a use and lets the session last until `expires`. */
export async function prolongSession(
  db: Database,
  id: string,
  now: Date,
  expires: Date,
): Promise<void> {
  await db.update(session).set({ updatedAt: now, expiresAt: expires }).where(eq(session.id, id));
}

export interface NewSession {
  id: string;
  token: string;
  userId: string;
  currentTeamId: number | null;
  expiresAt: Date;
  /** The administrator who acts in the user's name. */
  impersonatorId?: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
}

export async function insertSession(db: Database, values: NewSession): Promise<void> {
  await db.insert(session).values({ ...values, updatedAt: values.createdAt });
}

/** The user's live sessions, last used first; not those of an administrator in their name, which the audit trail tells of. */
export function listSessions(db: Database, userId: string, now: Date) {
  return db
    .select({
      id: session.id,
      userAgent: session.userAgent,
      ipAddress: session.ipAddress,
      createdAt: session.createdAt,
      lastUsedAt: session.updatedAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .where(
      and(eq(session.userId, userId), isNull(session.impersonatorId), gt(session.expiresAt, now)),
    )
    .orderBy(desc(session.updatedAt));
}

/** Ends one session of the user; its refresh tokens go with it, and its access tokens find it gone. */
export async function deleteSession(db: Database, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(session)
    .where(and(eq(session.userId, userId), eq(session.id, id)))
    .returning({ id: session.id });
  return gone.length > 0;
}

/** Ends every session of the user, and those in which they act as somebody else; returns how many there were. */
export async function deleteSessionsOf(db: Database, userId: string): Promise<number> {
  const gone = await db
    .delete(session)
    .where(or(eq(session.userId, userId), eq(session.impersonatorId, userId)))
    .returning({ id: session.id });
  return gone.length;
}

/** Ends the sessions in which an administrator acts in this user's name, and those in which they act in another's. */
export async function deleteImpersonations(db: Database, userId: string): Promise<void> {
  await db
    .delete(session)
    .where(
      or(
        and(eq(session.userId, userId), isNotNull(session.impersonatorId)),
        eq(session.impersonatorId, userId),
      ),
    );
}
