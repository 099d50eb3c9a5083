import { isCurrency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { findPriceHistory } from '../../store/subjects';
import type { PublicationForm, PublicationPhoto, PublicationView } from '../contract';
import { EMPTY_FORM, statusOf } from '../model';
import { findListingPhotos, findPhotos, type PhotoRow } from '../store/photos';
import type { PublishedListing } from '../store/publications';
import { findTakeDown } from '../store/take-downs';
import { ownPublication } from './owned';

/** One of the actor's own homes, all that its form shows. Throws `not_found` for every other. */
export async function readPublication(ctx: Ctx, id: string): Promise<PublicationView> {
  const { publication, listing } = await ownPublication(ctx, id);
  const [photos, shown, priceHistory, takeDown] = await Promise.all([
    findPhotos(ctx.db, id),
    listing ? findListingPhotos(ctx.db, listing.listingId) : [],
    listing ? findPriceHistory(ctx.db, listing.listingId) : [],
    listing?.takenDownAt ? findTakeDown(ctx.db, listing.listingId) : undefined,
  ]);
  return {
    id,
    version: publication.version,
    form: withDefaults(publication.form),
    status: statusOf(listing),
    listing: listing && {
      propertyId: listing.propertyId,
      price: priceOf(listing),
      priceHistory,
    },
    takenDown: takeDown ?? null,
    hasUnpublishedChanges:
      listing !== null &&
      (publication.version !== publication.publishedVersion || photosDiffer(photos, shown)),
    photos: photos.map(photoView),
  };
}

/** A form kept before a field was invented has it empty. */
export function withDefaults(form: PublicationForm): PublicationForm {
  return { ...EMPTY_FORM, ...form };
}

export function photoView(photo: PhotoRow & { name: string }): PublicationPhoto {
  const { id, name, caption, position, state, contentHash, fileKey, ...picture } = photo;
  const { width, height, placeholder } = picture;
  const url = fileKey === null ? null : mediaUrl(fileKey);
  return { id, name, caption, position, state, contentHash, url, width, height, placeholder };
}

/** Where a public file is served. */
export function mediaUrl(fileKey: string): string {
  return `/media/${fileKey}`;
}

export function priceOf({ listingId, price, currency }: PublishedListing) {
  if (!isCurrency(currency)) throw new Error(`listing ${listingId} is priced in ${currency}`);
  return { amount: price, currency };
}

/** Photos whose sizes are still being made follow by themselves once they are published, so they are no difference. */
function photosDiffer(
  photos: readonly PhotoRow[],
  shown: readonly { fileKey: string | null; caption: string | null }[],
): boolean {
  const waiting = photos.some((photo) => photo.state !== 'unreadable' && !photo.publishedAt);
  const ready = photos.filter((photo) => photo.state === 'ready');
  const same = (photo: PhotoRow, at: number) =>
    photo.fileKey === shown[at]?.fileKey && photo.caption.trim() === (shown[at]?.caption ?? '');
  return waiting || ready.length !== shown.length || !ready.every(same);
}
