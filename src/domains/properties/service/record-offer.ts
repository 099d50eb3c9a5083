import { type ListingStatus, OPEN_STATUSES } from '@/kernel/homes';
import type { Money } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { recordEvent } from '@/platform/events/record-event';
import { matchChangesJob } from '../alerts/jobs';
import type { WrittenListing } from '../store/write';

interface OfferBefore {
  readonly status: ListingStatus;
  readonly price: bigint;
  readonly currency: string;
}

/** What everybody may learn of offers is told under this scope. */
const SCOPE = 'listings';

const isOpen = (status: ListingStatus) => OPEN_STATUSES.some((open) => open === status);

/**
 * Records what became of an offer, in the transaction that writes it: `listing.published` when it comes into the search,
 * `listing.price_changed` with both prices (minor units as text) while it is there, `listing.status_changed` whenever it
 * stands otherwise than before. `before` is null for a listing that is new.
 */
export async function recordOffer(
  ctx: Ctx,
  { listingId, propertyId }: WrittenListing,
  before: OfferBefore | null,
  after: { readonly status: ListingStatus; readonly price: Money },
): Promise<void> {
  const tell = (type: string, more: Record<string, unknown> = {}) =>
    recordEvent(ctx, { scope: SCOPE, type, payload: { listingId, propertyId, ...more } });
  const wasOpen = before !== null && isOpen(before.status);
  const { amount, currency } = after.price;
  if (before && before.status !== after.status)
    await tell('listing.status_changed', { from: before.status, to: after.status });
  if (!isOpen(after.status)) return;
  const costsOther = before !== null && (before.price !== amount || before.currency !== currency);
  // Whoever waits for such a home hears of it now, not when the next minute begins.
  if (!wasOpen || costsOther) await ctx.jobs.enqueue(ctx, matchChangesJob, {});
  if (!wasOpen) await tell('listing.published');
  else if (costsOther)
    await tell('listing.price_changed', {
      from: { amount: String(before.price), currency: before.currency },
      to: { amount: String(amount), currency },
    });
}
