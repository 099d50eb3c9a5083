import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { alertBounce } from '../tables';

/** What was refused last, and how often in a row. */
export async function findBounce(db: Database, userId: string) {
  const [row] = await db.select().from(alertBounce).where(eq(alertBounce.userId, userId));
  return row;
}

/** Counts a refusal; one of another address than the last is its first. */
export async function countBounce(
  db: Database,
  userId: string,
  email: string,
  now: Date,
): Promise<void> {
  await db
    .insert(alertBounce)
    .values({ userId, email, failures: 1, lastFailedAt: now })
    .onConflictDoUpdate({
      target: alertBounce.userId,
      set: {
        failures: sql`case when ${alertBounce.email} = excluded.email then ${alertBounce.failures} + 1 else 1 end`,
        email: sql`excluded.email`,
        lastFailedAt: now,
      },
    });
}

export async function forgetBounces(db: Database, userId: string): Promise<void> {
  await db.delete(alertBounce).where(eq(alertBounce.userId, userId));
}
