import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { propertyMark } from './tables';

const isHidden = (userId: string) =>
  and(eq(propertyMark.userId, userId), isNotNull(propertyMark.hiddenAt));

/** Notes that a person looked at a home; the first time stays. */
export async function markSeen(
  db: Database,
  userId: string,
  propertyId: number,
  now: Date,
): Promise<void> {
  await db
    .insert(propertyMark)
    .values({ userId, propertyId, seenAt: now })
    .onConflictDoUpdate({
      target: [propertyMark.userId, propertyMark.propertyId],
      set: { seenAt: sql`coalesce(${propertyMark.seenAt}, excluded.seen_at)` },
    });
}

export async function setHiddenAt(
  db: Database,
  userId: string,
  propertyId: number,
  hiddenAt: Date | null,
): Promise<void> {
  await db
    .insert(propertyMark)
    .values({ userId, propertyId, hiddenAt })
    .onConflictDoUpdate({
      target: [propertyMark.userId, propertyMark.propertyId],
      set: { hiddenAt },
    });
}

/** The homes that a person hides, the last hidden first. */
export async function listHidden(
  db: Database,
  userId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .select({ id: propertyMark.propertyId })
    .from(propertyMark)
    .where(isHidden(userId))
    .orderBy(desc(propertyMark.hiddenAt), desc(propertyMark.propertyId))
    .offset(offset)
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function countHidden(db: Database, userId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(propertyMark).where(isHidden(userId));
  return row?.total ?? 0;
}

export function listMarks(db: Database, userId: string) {
  return db
    .select({
      propertyId: propertyMark.propertyId,
      seenAt: propertyMark.seenAt,
      hiddenAt: propertyMark.hiddenAt,
    })
    .from(propertyMark)
    .where(eq(propertyMark.userId, userId))
    .orderBy(asc(propertyMark.propertyId));
}

export async function deleteMarks(db: Database, userId: string): Promise<void> {
  await db.delete(propertyMark).where(eq(propertyMark.userId, userId));
}

/** What either account marked stays marked; where both did, at the earlier time. */
export async function moveMarks(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    insert into ${propertyMark} as mark (user_id, property_id, seen_at, hidden_at)
    select ${into}::uuid, property_id, seen_at, hidden_at from ${propertyMark} where user_id = ${from}::uuid
    on conflict (user_id, property_id) do update set
      seen_at = least(mark.seen_at, excluded.seen_at), hidden_at = least(mark.hidden_at, excluded.hidden_at)`);
  await deleteMarks(db, from);
}
