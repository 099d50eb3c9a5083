import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { user } from '../tables';
import { userPreference } from './tables';

export type PreferenceRow = typeof userPreference.$inferSelect;
export type PreferenceChanges = Partial<Omit<PreferenceRow, 'userId' | 'updatedAt'>>;

/** The user's preferred currency, and the preferences where any were chosen. */
export async function findPreferences(db: Database, userId: string) {
  const [row] = await db
    .select({ currency: user.currency, chosen: userPreference })
    .from(user)
    .leftJoin(userPreference, eq(userPreference.userId, user.id))
    .where(eq(user.id, userId));
  return row;
}

export async function upsertPreferences(
  db: Database,
  userId: string,
  changes: PreferenceChanges,
  now: Date,
): Promise<void> {
  await db
    .insert(userPreference)
    .values({ userId, ...changes, updatedAt: now })
    .onConflictDoUpdate({
      target: userPreference.userId,
      set: { ...changes, updatedAt: now },
    });
}

export async function deletePreferences(db: Database, userId: string): Promise<void> {
  await db.delete(userPreference).where(eq(userPreference.userId, userId));
}

/** Those of `into` stay where it has any; else those of `from` become its own. */
export async function movePreferences(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    update ${userPreference} set user_id = ${into}::uuid
    where user_id = ${from}::uuid
      and not exists (select 1 from ${userPreference} where user_id = ${into}::uuid)`);
  await deletePreferences(db, from);
}
