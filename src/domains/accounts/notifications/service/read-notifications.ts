import type { Ctx } from '@/platform/context';
import { ownId } from '../../service/authorise';
import { type NotificationsInput, type NotificationView, notificationContent } from '../contract';
import { UNREAD_SHOWN } from '../model';
import { countUnread, listNotifications } from '../store';

interface NotificationPage {
  readonly notifications: NotificationView[];
  /** Null at the end. */
  readonly nextCursor: number | null;
}

/** The actor's own notifications, the newest first. */
export async function readNotifications(
  ctx: Ctx,
  input: NotificationsInput,
): Promise<NotificationPage> {
  const rows = await listNotifications(ctx.db, ownId(ctx), { ...input, limit: input.limit + 1 });
  const page = rows.slice(0, input.limit);
  const notifications = page.flatMap(({ kind, parameters, ...rest }) => {
    const content = notificationContent.safeParse({ kind, parameters });
    if (content.success) return [{ ...rest, ...content.data }];
    // Written by another version of Gable: one entry less is better than no page.
    ctx.log.warn({ notification: rest.id, kind }, 'a notification cannot be read');
    return [];
  });
  const nextCursor = rows.length > input.limit ? (page.at(-1)?.id ?? null) : null;
  return { notifications, nextCursor };
}

/** How many the actor has not read; `UNREAD_SHOWN + 1` stands for any number above. */
export async function unreadCount(ctx: Ctx): Promise<number> {
  return countUnread(ctx.db, ownId(ctx), UNREAD_SHOWN + 1);
}
