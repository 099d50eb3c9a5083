import { readMe } from '@/domains/accounts/service/read-me';
import { AppError } from '@/kernel/errors';
import { type ListingStatus, OPEN_STATUSES } from '@/kernel/homes';
import { toMinorUnits } from '@/kernel/money';
import { type Ctx, inTransaction } from '@/platform/context';
import { writeListing } from '../../service/write-listing';
import type { ListingDraft } from '../../store/write';
import type { PublicationForm } from '../contract';
import { missingOf } from '../model';
import { findPhotos, findPublishedPhotos, markPublished } from '../store/photos';
import { updatePublication } from '../store/publications';
import { lockOwnPublication } from './owned';
import { withDefaults } from './read-publication';

/**
 * Offers the home as its form stands, or brings the public page up to it. One that is open stays as it is, one that was
 * withdrawn or closed is offered again. Photos whose sizes are still being made join by themselves. Throws `invalid_input`
 * with an issue for each field that is missing, `conflict` where the form was saved since it was read or the listing was
 * taken down.
 */
export function publish(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<{ propertyId: number }> {
  return inTransaction(ctx, async (inside) => {
    const { publication, listing } = await lockOwnPublication(inside, id);
    if (publication.version !== version)
      throw new AppError('conflict', {
        reason: 'NEWER_VERSION',
        message: 'This home was changed elsewhere since you read it. Read it again, then publish.',
      });
    const form = withDefaults(publication.form);
    const photos = await findPhotos(inside.db, id);
    const taken = photos.filter(({ state }) => state !== 'unreadable');
    await markPublished(
      inside.db,
      id,
      taken.map((photo) => photo.id),
      ctx.now,
    );
    const isOpen = OPEN_STATUSES.some((open) => open === listing?.status);
    const draft = await draftOf(inside, form, {
      sourceKey: id,
      status: listing && isOpen ? listing.status : 'active',
      listedAt: listing?.listedAt ?? ctx.now,
    });
    const written = await writeListing(inside, {
      ...draft,
      photos: await findPublishedPhotos(inside.db, id),
    });
    await updatePublication(
      inside.db,
      id,
      { listingId: written.listingId, publishedVersion: version, removedAt: null },
      ctx.now,
    );
    return { propertyId: written.propertyId };
  });
}

interface Offer {
  readonly sourceKey: string;
  readonly status: ListingStatus;
  readonly listedAt: Date;
}

/** The form as a listing, or `invalid_input` that names every field it lacks. */
async function draftOf(ctx: Ctx, form: PublicationForm, offer: Offer): Promise<ListingDraft> {
  const me = await readMe(ctx);
  const { type, price } = form;
  const missing = missingOf(form);
  if (missing.length > 0 || type === null || price === null || !me)
    throw new AppError('invalid_input', {
      reason: 'INCOMPLETE',
      message: `Before it can be offered, this home needs: ${missing.join(', ')}.`,
      issues: missing.map((field) => ({
        path: [field],
        message: 'is needed before the home can be offered',
        kind: 'missing',
      })),
    });
  const { surface, landSurface, rooms, bedrooms, bathrooms, yearBuilt, features } = form;
  const isPlaced = form.latitude !== null && form.longitude !== null;
  return {
    property: {
      type,
      address: form.address.trim() || null,
      city: form.city.trim(),
      state: form.state.trim() || null,
      postalCode: form.postalCode.trim(),
      country: form.country,
      latitude: isPlaced ? form.latitude : null,
      longitude: isPlaced ? form.longitude : null,
      surface: surface || null,
      landSurface: landSurface || null,
      rooms,
      bedrooms,
      bathrooms,
      yearBuilt,
      features: [...new Set(features)],
    },
    listing: {
      ...offer,
      source: 'gable',
      transaction: form.transaction,
      publisherId: me.id,
      contactName: form.contactName.trim() || me.name,
      contactEmail: me.email,
      title: form.title.trim(),
      description: form.description.trim(),
      closedAt: null,
      price: { amount: toMinorUnits(price, form.currency), currency: form.currency },
    },
  };
}
