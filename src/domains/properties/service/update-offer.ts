import { AppError } from '@/kernel/errors';
import { type ListingStatus, OPEN_STATUSES } from '@/kernel/homes';
import { isCurrency, type Money } from '@/kernel/money';
import { type Ctx, inTransaction } from '@/platform/context';
import { mayWriteListing } from '../policy';
import { insertPrice, lockListingById, updateListingOffer } from '../store/write';
import { recordOffer } from './record-offer';

interface OfferChange {
  readonly status?: ListingStatus;
  readonly price?: Money;
}

/**
 * Changes how a listing stands or what it asks, and nothing else: price history and events included. What it has already
 * is written no second time. Throws `not_found`, `forbidden` for another's listing, `conflict` where it was taken down.
 */
export function updateOffer(ctx: Ctx, listingId: number, change: OfferChange): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const known = await lockListingById(inside.db, listingId);
    if (!known) throw new AppError('not_found');
    if (!mayWriteListing(ctx.actor, known.publisherId)) throw new AppError('forbidden');
    refuseTakenDown(known);
    if (!isCurrency(known.currency)) throw new Error(`listing ${listingId} has no currency`);
    const was = { amount: known.price, currency: known.currency };
    const { status = known.status, price = was } = change;
    const costsOther = price.amount !== was.amount || price.currency !== was.currency;
    if (status === known.status && !costsOther) return;
    const isOpen = OPEN_STATUSES.some((open) => open === status);
    await updateListingOffer(
      inside.db,
      listingId,
      {
        status,
        price: price.amount,
        currency: price.currency,
        ...(status === known.status ? {} : { closedAt: isOpen ? null : ctx.now }),
      },
      ctx.now,
    );
    if (costsOther) await insertPrice(inside.db, listingId, price, ctx.now);
    await recordOffer(inside, known, known, { status, price });
  });
}

/** Only an administrator puts back what an administrator took down. */
export function refuseTakenDown({ takenDownAt }: { readonly takenDownAt: Date | null }): void {
  if (takenDownAt === null) return;
  throw new AppError('conflict', {
    reason: 'TAKEN_DOWN',
    message: 'This listing was taken down. It can be changed again once it is put back.',
  });
}
