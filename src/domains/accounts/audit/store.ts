import { and, asc, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { auditEntry } from './tables';

export async function insertAuditEntry(
  db: Database,
  values: typeof auditEntry.$inferInsert,
): Promise<void> {
  await db.insert(auditEntry).values(values);
}

/** What happened to a user's account, the newest first, from below `cursor`. */
export function listAuditEntries(
  db: Database,
  userId: string,
  page: { cursor?: number | undefined; limit: number },
) {
  return db
    .select()
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.userId, userId),
        page.cursor === undefined ? undefined : lt(auditEntry.id, page.cursor),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(page.limit);
}

export function listAllAuditEntries(db: Database, userId: string) {
  return db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.userId, userId))
    .orderBy(asc(auditEntry.id));
}

/** The entries stay for those who have to account for what happened; nothing in them leads to the person any more. */
export async function takeNameOffEntries(db: Database, userId: string): Promise<void> {
  await db
    .update(auditEntry)
    .set({
      address: null,
      userAgent: null,
      // Written by hand: it may hold anything.
      details: sql`${auditEntry.details} - 'reason'`,
    })
    .where(
      or(
        eq(auditEntry.userId, userId),
        eq(auditEntry.actorId, userId),
        eq(auditEntry.impersonatorId, userId),
      ),
    );
  await renameInEntries(db, userId, null);
}

/** Writes `into`, or nobody, wherever entries name `from`. */
export async function renameInEntries(
  db: Database,
  from: string,
  into: string | null,
): Promise<void> {
  await db.update(auditEntry).set({ userId: into }).where(eq(auditEntry.userId, from));
  await db.update(auditEntry).set({ actorId: into }).where(eq(auditEntry.actorId, from));
  await db
    .update(auditEntry)
    .set({ impersonatorId: into })
    .where(eq(auditEntry.impersonatorId, from));
}
