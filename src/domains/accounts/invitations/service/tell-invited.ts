import type { Ctx } from '@/platform/context';
import { normalizeEmail } from '../../model';
import type { NotificationContent } from '../../notifications/contract';
import { notify } from '../../notifications/service/notify';
import { ownId } from '../../service/authorise';
import { findUserByEmail } from '../../store/users';

/** Tells an invited person in the app too, where the address has an account; whoever invites learns nothing of it. */
export async function tellInvited(
  ctx: Ctx,
  email: string,
  told: NotificationContent & { key: string },
): Promise<void> {
  const invited = await findUserByEmail(ctx.db, normalizeEmail(email));
  if (!invited?.isActive) return;
  await notify(ctx, { ...told, userId: invited.id, actorId: ownId(ctx), link: '/invitations' });
}
