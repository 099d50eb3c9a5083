import { and, count, eq, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { favourite, listing } from '../tables';

/** Keeping a home twice keeps it once, since the first time. */
export async function insertFavourite(
  db: Database,
  userId: string,
  propertyId: number,
  now: Date,
): Promise<void> {
  await db.insert(favourite).values({ userId, propertyId, createdAt: now }).onConflictDoNothing();
}

/** Whether there was one. */
export async function deleteFavourite(
  db: Database,
  userId: string,
  propertyId: number,
): Promise<boolean> {
  const deleted = await db
    .delete(favourite)
    .where(and(eq(favourite.userId, userId), eq(favourite.propertyId, propertyId)))
    .returning({ propertyId: favourite.propertyId });
  return deleted.length > 0;
}

/** Only those that can still be shown: a listing that went back to draft hides its favourite. */
export async function countFavourites(db: Database, userId: string): Promise<number> {
  const shown = sql`exists (select 1 from ${listing} where ${listing.propertyId} = ${favourite.propertyId}
    and ${listing.status} in (${sql.join(
      PUBLIC_STATUSES.map((status) => sql`${status}`),
      sql`, `,
    )}))`;
  const [row] = await db
    .select({ total: count() })
    .from(favourite)
    .where(and(eq(favourite.userId, userId), shown));
  return row?.total ?? 0;
}
