import { notify } from '@/domains/accounts/notifications/service/notify';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordEvent } from '@/platform/events/record-event';
import type { TakeDownView } from '../contract';
import { mayTakeDown } from '../policy';
import {
  endTakeDown,
  findPublicationOf,
  findTakeDowns,
  insertTakeDown,
  lockPublicListings,
  lockTakeDown,
} from '../store/take-downs';

const SHOWN = 200;

/**
 * Takes a home out of the public's sight, with a reason that its publisher is told in the app and by mail: gone from search, map and its own page
 * until it is put back. Throws `forbidden` for all but administrators, `not_found` where nothing is public.
 */
export async function takeDown(
  ctx: Ctx,
  { propertyId, reason }: { propertyId: number; reason: string },
): Promise<void> {
  const administrator = administratorOf(ctx);
  return inTransaction(ctx, async (inside) => {
    const listings = await lockPublicListings(inside.db, propertyId);
    if (listings.length === 0) throw new AppError('not_found');
    for (const listing of listings) {
      await insertTakeDown(inside.db, {
        listingId: listing.id,
        reason,
        statusBefore: listing.status,
        takenDownBy: administrator,
        takenDownAt: ctx.now,
      });
      await record(inside, 'listing.taken_down', { listingId: listing.id, propertyId, reason });
      const publication = await findPublicationOf(inside.db, listing.id);
      if (listing.publisherId === null) continue;
      await notify(inside, {
        userId: listing.publisherId,
        kind: 'listing_taken_down',
        parameters: { home: listing.title.slice(0, 500), reason },
        // One that its publisher did not type here has no form to lead to.
        link: publication ? `/sell/${publication}` : '/sell',
        byMail: true,
      });
    }
  });
}

/** Puts a home back as it stood before. Throws `not_found` where that take-down does not hold any more. */
export async function restore(ctx: Ctx, id: number): Promise<void> {
  const administrator = administratorOf(ctx);
  return inTransaction(ctx, async (inside) => {
    const found = await lockTakeDown(inside.db, id);
    if (!found) throw new AppError('not_found');
    await endTakeDown(inside.db, found.takeDown, administrator, ctx.now);
    const { listingId } = found.takeDown;
    await record(inside, 'listing.restored', { listingId, propertyId: found.propertyId });
  });
}

/** What was taken down, for administrators: what still is comes first. */
export async function listTakeDowns(ctx: Ctx): Promise<TakeDownView[]> {
  administratorOf(ctx);
  return findTakeDowns(ctx.db, SHOWN);
}

/** The administrator's id, null for an operator at the machine itself. */
function administratorOf(ctx: Ctx): string | null {
  if (!mayTakeDown(ctx.actor)) throw new AppError('forbidden');
  return ctx.actor.kind === 'user' ? ctx.actor.userId : null;
}

/** Administrators' deeds are told under a scope of their own. */
function record(ctx: Ctx, type: string, payload: Record<string, unknown>): Promise<void> {
  return recordEvent(ctx, { scope: 'moderation', type, payload });
}
