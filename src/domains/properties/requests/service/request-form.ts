import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { RequestKind } from '../model';
import { zoneOfHome } from '../model-zone';
import { refusalToAsk } from '../policy';
import { findAskedHome, findOwnOpenRequests } from '../store/homes';

/** What the form on a home's page has to know before anything is typed. */
interface RequestForm {
  /** Why nothing can be asked; null where it can. */
  readonly refusal: ReturnType<typeof refusalToAsk>;
  /** Nobody here lists it: the mail carries the sender's address, so that the answer finds them. */
  readonly isAnsweredByMail: boolean;
  readonly timeZone: string;
  readonly openRequests: readonly { readonly id: string; readonly kind: RequestKind }[];
}

export async function requestForm(
  ctx: Ctx,
  { propertyId }: { propertyId: number },
): Promise<RequestForm> {
  const home = await findAskedHome(ctx.db, propertyId);
  if (!home) throw new AppError('not_found');
  const openRequests =
    ctx.actor.kind === 'user'
      ? await findOwnOpenRequests(ctx.db, home.listingId, ctx.actor.userId)
      : [];
  return {
    refusal: refusalToAsk(ctx.actor, home),
    isAnsweredByMail: home.publisherId === null,
    timeZone: zoneOfHome(home),
    openRequests,
  };
}
