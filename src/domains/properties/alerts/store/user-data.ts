import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { alertBounce, savedSearch } from '../tables';

/** Without the token, which is a key. */
export function listOwnSearches(db: Database, userId: string) {
  return db
    .select({
      name: savedSearch.name,
      filters: savedSearch.filters,
      frequency: savedSearch.frequency,
      timeZone: savedSearch.timeZone,
      seenAt: savedSearch.seenAt,
      lastAlertAt: savedSearch.lastAlertAt,
      removedAt: savedSearch.removedAt,
      createdAt: savedSearch.createdAt,
    })
    .from(savedSearch)
    .where(eq(savedSearch.userId, userId))
    .orderBy(asc(savedSearch.createdAt), asc(savedSearch.id));
}

export function listBounces(db: Database, userId: string) {
  return db
    .select({
      email: alertBounce.email,
      failures: alertBounce.failures,
      lastFailedAt: alertBounce.lastFailedAt,
    })
    .from(alertBounce)
    .where(eq(alertBounce.userId, userId));
}

/** What was found and mailed goes with the searches. */
export async function deleteSearchesOf(db: Database, userId: string): Promise<void> {
  await db.delete(savedSearch).where(eq(savedSearch.userId, userId));
  await db.delete(alertBounce).where(eq(alertBounce.userId, userId));
}

/** Where addresses of both refused alerts, what is known of that of `into` stays. */
export async function moveSearches(db: Database, from: string, into: string): Promise<void> {
  await db.update(savedSearch).set({ userId: into }).where(eq(savedSearch.userId, from));
  await db.execute(sql`
    insert into ${alertBounce} (user_id, email, failures, last_failed_at)
    select ${into}::uuid, email, failures, last_failed_at from ${alertBounce} where user_id = ${from}::uuid
    on conflict do nothing`);
  await db.delete(alertBounce).where(eq(alertBounce.userId, from));
}
