import { upsertPlaces } from '@/domains/places/service/upsert-places';
import { AppError } from '@/kernel/errors';
import { nameKey, postalCodeKey } from '@/kernel/text';
import { type Ctx, inTransaction } from '@/platform/context';
import { mayWriteListing } from '../policy';
import {
  insertListing,
  insertPrice,
  type ListingDraft,
  lockListing,
  updateListing,
  type WrittenListing,
} from '../store/write';
import { recordOffer } from './record-offer';
import { refuseTakenDown } from './update-offer';

/**
 * Lists a home, or brings the listing of the same source and key up to date: property, listing, photos, the place, the
 * price history and the events of what became of the offer, all or nothing. A price that changed is added to the history,
 * the same one is not. Throws `forbidden` for another publisher's listing, `conflict` where the property already has an
 * open listing of this transaction or where this one was taken down.
 */
export function writeListing(ctx: Ctx, draft: ListingDraft): Promise<WrittenListing> {
  const { listing } = draft;
  const home = { ...draft.property, postalCode: postalCodeKey(draft.property.postalCode) };
  if (nameKey(home.city) === '') throw new AppError('invalid_input', { message: 'city: is empty' });
  return inTransaction(ctx, async (inside) => {
    const known = await lockListing(inside.db, listing.source, listing.sourceKey);
    // Both the listing as it is and as it shall be must be the actor's: neither taken over nor pinned on another.
    const publishers = known ? [known.publisherId, listing.publisherId] : [listing.publisherId];
    if (!publishers.every((publisher) => mayWriteListing(ctx.actor, publisher ?? null)))
      throw new AppError('forbidden');
    if (known) refuseTakenDown(known);
    const clean = { ...draft, property: home };
    const { city: name, country, state, postalCode, latitude, longitude } = home;
    await upsertPlaces(inside, [{ name, country, state, postalCode, latitude, longitude }]);
    if (!known) {
      const written = await insertListing(inside.db, clean, ctx.now);
      await insertPrice(inside.db, written.listingId, listing.price, listing.listedAt);
      await recordOffer(inside, written, null, listing);
      return written;
    }
    await updateListing(inside.db, known, clean, ctx.now);
    const { amount, currency } = listing.price;
    if (known.price !== amount || known.currency !== currency)
      await insertPrice(inside.db, known.listingId, listing.price, ctx.now);
    await recordOffer(inside, known, known, listing);
    return { propertyId: known.propertyId, listingId: known.listingId };
  });
}
