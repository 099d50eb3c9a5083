import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { NotificationKind } from './model';
import { notificationMailOff } from './tables';

export function listMailOff(db: Database, userId: string) {
  return db
    .select({ kind: notificationMailOff.kind })
    .from(notificationMailOff)
    .where(eq(notificationMailOff.userId, userId))
    .orderBy(asc(notificationMailOff.kind));
}

export async function isMailOff(
  db: Database,
  userId: string,
  kind: NotificationKind,
): Promise<boolean> {
  const rows = await db
    .select({ kind: notificationMailOff.kind })
    .from(notificationMailOff)
    .where(ofKind(userId, kind));
  return rows.length > 0;
}

/** Saying the same twice changes nothing. */
export async function setMailOff(
  db: Database,
  userId: string,
  kind: NotificationKind,
  isOff: boolean,
): Promise<void> {
  if (isOff) await db.insert(notificationMailOff).values({ userId, kind }).onConflictDoNothing();
  else await db.delete(notificationMailOff).where(ofKind(userId, kind));
}

function ofKind(userId: string, kind: NotificationKind) {
  return and(eq(notificationMailOff.userId, userId), eq(notificationMailOff.kind, kind));
}
