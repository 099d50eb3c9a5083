import type { Ctx } from '@/platform/context';
import { type NotificationContent, notificationContent, ownPath } from '../contract';
import { insertNotification } from '../store';
import { mailNotification } from './mail-notification';

export type NewNotification = NotificationContent & {
  /** Who is told. */
  readonly userId: string;
  /** Who caused it, where somebody did; shown by the name they have when it is read. */
  readonly actorId?: string | null;
  /** Where it leads: a path of the app. */
  readonly link: string;
  /** Names the fact (`listing:7:price:2026-11-21`): the same key tells the same person once, however often a job runs. */
  readonly key?: string;
  /** Mails the same sentence too, unless they turned the kind off. Leave it out where the caller writes a letter of its own. */
  readonly byMail?: boolean;
};

/**
 * Tells somebody, in the transaction of `ctx`: call it beside the write that it tells of. Decides nothing about rights: the
 * calling service has. Answers false where the key says that they were told before; then nothing is mailed either. Throws
 * where kind, parameters or link do not fit the contract.
 */
export async function notify(ctx: Ctx, told: NewNotification): Promise<boolean> {
  const content = notificationContent.parse({ kind: told.kind, parameters: told.parameters });
  const link = ownPath.parse(told.link);
  const { userId, actorId = null } = told;
  const isNew = await insertNotification(ctx.db, {
    ...content,
    userId,
    actorId,
    link,
    key: told.key ?? null,
    createdAt: ctx.now,
  });
  if (isNew && told.byMail) await mailNotification(ctx, { ...content, userId, actorId, link });
  return isNew;
}
