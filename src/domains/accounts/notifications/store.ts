import { and, desc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { user } from '../tables';
import { notification } from './tables';

type NewNotification = Omit<typeof notification.$inferInsert, 'id' | 'readAt'>;

/** False where the person was told of this fact before. */
export async function insertNotification(db: Database, values: NewNotification): Promise<boolean> {
  const rows = await db
    .insert(notification)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: notification.id });
  return rows.length > 0;
}

/** The newest first, from below `cursor`; names as they are now. */
export function listNotifications(
  db: Database,
  userId: string,
  page: { cursor?: number | undefined; limit: number; unreadOnly: boolean },
) {
  return db
    .select({
      id: notification.id,
      kind: notification.kind,
      parameters: notification.parameters,
      link: notification.link,
      createdAt: notification.createdAt,
      isRead: sql<boolean>`${notification.readAt} is not null`,
      actorName: user.name,
    })
    .from(notification)
    .leftJoin(user, eq(user.id, notification.actorId))
    .where(
      and(
        eq(notification.userId, userId),
        page.cursor === undefined ? undefined : lt(notification.id, page.cursor),
        page.unreadOnly ? isNull(notification.readAt) : undefined,
      ),
    )
    .orderBy(desc(notification.id))
    .limit(page.limit);
}

/** Exact up to `limit`. */
export async function countUnread(db: Database, userId: string, limit: number): Promise<number> {
  const unread = db
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.userId, userId), isNull(notification.readAt)))
    .limit(limit)
    .as('unread');
  return db.$count(unread);
}

/** Another person's ids change nothing. */
export async function setRead(
  db: Database,
  userId: string,
  ids: number[],
  readAt: Date | null,
): Promise<void> {
  await db
    .update(notification)
    .set({ readAt })
    .where(and(eq(notification.userId, userId), inArray(notification.id, ids)));
}

/** The ids that were unread until now, at most as many as one undo can name. */
export async function setAllRead(
  db: Database,
  userId: string,
  upTo: number,
  readAt: Date,
): Promise<number[]> {
  const rows = await db
    .update(notification)
    .set({ readAt })
    .where(
      and(eq(notification.userId, userId), isNull(notification.readAt), lte(notification.id, upTo)),
    )
    .returning({ id: notification.id });
  return rows.map(({ id }) => id);
}
