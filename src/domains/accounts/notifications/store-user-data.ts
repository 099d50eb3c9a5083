import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { notification, notificationMailLink, notificationMailOff } from './tables';

export function listAllNotifications(db: Database, userId: string) {
  return db
    .select({
      kind: notification.kind,
      parameters: notification.parameters,
      link: notification.link,
      createdAt: notification.createdAt,
      readAt: notification.readAt,
    })
    .from(notification)
    .where(eq(notification.userId, userId))
    .orderBy(asc(notification.id));
}

/** What the person was told goes; what others were told of them stays, without the name. */
export async function deleteNotificationsOf(db: Database, userId: string): Promise<void> {
  await db.delete(notification).where(eq(notification.userId, userId));
  await db.delete(notificationMailOff).where(eq(notificationMailOff.userId, userId));
  await db.delete(notificationMailLink).where(eq(notificationMailLink.userId, userId));
  await db.update(notification).set({ actorId: null }).where(eq(notification.actorId, userId));
}

/** Where both were told of one fact, the telling of `into` stays. */
export async function moveNotifications(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    delete from ${notification} as mine using ${notification} as theirs
    where mine.user_id = ${from}::uuid and theirs.user_id = ${into}::uuid
      and mine.kind = theirs.kind and mine.key = theirs.key`);
  await db.update(notification).set({ userId: into }).where(eq(notification.userId, from));
  await db.update(notification).set({ actorId: into }).where(eq(notification.actorId, from));
  await db.execute(sql`
    insert into ${notificationMailOff} (user_id, kind)
    select ${into}::uuid, kind from ${notificationMailOff} where user_id = ${from}::uuid
    on conflict do nothing`);
  await db.delete(notificationMailOff).where(eq(notificationMailOff.userId, from));
  await db
    .update(notificationMailLink)
    .set({ userId: into })
    .where(eq(notificationMailLink.userId, from));
}
