import { notify } from '@/domains/accounts/notifications/service/notify';
import type { Ctx } from '@/platform/context';
import type { Happened } from './happened';
import { mailContact, mailParty } from './mail-request';
import { contentOf } from './notification-content';

/**
 * Tells the other side: in their notifications and by mail. A lister without an account hears by mail alone, and only what
 * they could answer; a side whose account is gone hears nothing.
 */
export async function tellOther(ctx: Ctx, happened: Happened): Promise<void> {
  const { request, side, author } = happened;
  const userId = side === 'sender' ? request.listerId : request.senderId;
  if (userId === null) {
    if (side === 'sender') await mailContact(ctx, happened);
    return;
  }
  const content = contentOf(happened);
  const link = `/inbox/${request.id}`;
  await notify(ctx, { ...content, userId, actorId: author.id, link });
  await mailParty(ctx, happened, { userId, content, link });
}
