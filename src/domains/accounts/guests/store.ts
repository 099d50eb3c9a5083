import { and, asc, eq, exists, gte, lt, not } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { session, user } from '../tables';

/** Guests whom nobody has seen since an instant, the oldest first. */
export function listIdleGuests(db: Database, since: Date, limit: number) {
  const seen = db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.userId, user.id), gte(session.updatedAt, since)));
  return db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.isGuest, true), lt(user.createdAt, since), not(exists(seen))))
    .orderBy(asc(user.createdAt))
    .limit(limit);
}
