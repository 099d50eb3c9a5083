import { AppError } from '@/kernel/errors';
import type { ListingStatus } from '@/kernel/homes';
import { toMinorUnits } from '@/kernel/money';
import { type Ctx, inTransaction } from '@/platform/context';
import { updateOffer } from '../../service/update-offer';
import { nextStatuses, statusOf } from '../model';
import { type FoundPublication, updatePublication } from '../store/publications';
import { lockOwnPublication } from './owned';
import { priceOf, withDefaults } from './read-publication';

/**
 * Says how the home stands now: under offer, sold, withdrawn, offered again. To where it stands already is no change.
 * Throws `conflict` with the reason `NOT_FROM_HERE` for a step that the state does not allow.
 */
export function changeStatus(
  ctx: Ctx,
  { id, status }: { id: string; status: ListingStatus },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const { publication, listing } = published(await lockOwnPublication(inside, id));
    const current = statusOf(listing);
    if (current === status) return;
    const { transaction } = withDefaults(publication.form);
    if (current !== 'taken_down' && !nextStatuses(current, transaction).includes(status))
      throw new AppError('conflict', {
        reason: 'NOT_FROM_HERE',
        message: `A home that is ${current} cannot become ${status}.`,
      });
    await updateOffer(inside, listing.listingId, { status });
  });
}

/**
 * Asks another price, at once and in public; whatever else the form says meanwhile stays unpublished. Answers the form's
 * new version, as the form says the new price too.
 */
export function changePrice(
  ctx: Ctx,
  { id, price }: { id: string; price: number },
): Promise<{ version: number }> {
  return inTransaction(ctx, async (inside) => {
    const { publication, listing } = published(await lockOwnPublication(inside, id));
    const { currency } = priceOf(listing);
    await updateOffer(inside, listing.listingId, {
      price: { amount: toMinorUnits(price, currency), currency },
    });
    const version = publication.version + 1;
    const wasPublished = publication.version === publication.publishedVersion;
    const form = { ...withDefaults(publication.form), price, currency };
    await updatePublication(
      inside.db,
      id,
      { form, version, ...(wasPublished ? { publishedVersion: version } : {}) },
      ctx.now,
    );
    return { version };
  });
}

/** Drafts and homes that were never offered have neither price nor state to change in public. */
function published({ publication, listing }: FoundPublication) {
  if (!listing)
    throw new AppError('conflict', {
      reason: 'NOT_PUBLISHED',
      message: 'This home is a draft: publish it first.',
    });
  return { publication, listing };
}
