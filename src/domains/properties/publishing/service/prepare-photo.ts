import { buffer } from 'node:stream/consumers';
import { type Ctx, inTransaction } from '@/platform/context';
import { storeDerived } from '@/platform/files/store-derived';
import { replacePhotos } from '../../store/write';
import { photoSizes, type Sizes, UnreadablePhoto } from '../photo-sizes';
import { findPhoto, findPublishedPhotos, updatePhoto } from '../store/photos';
import { lockPublication } from '../store/publications';

/**
 * Makes a photo's sizes and placeholder; where its home is published with it, the public page gains it now. Running
 * again writes the same files. A file that is no readable picture is marked so, and its publisher told on the form.
 */
export async function preparePhoto(ctx: Ctx, photoId: string): Promise<void> {
  const found = await findPhoto(ctx.db, photoId);
  // Removed for good meanwhile, or made by an earlier run.
  if (found?.photo.state !== 'processing') return;
  const { body } = await ctx.files.get(found.file.key);
  const made = await sizesOrNull(await buffer(body));
  if (!made) {
    await updatePhoto(ctx.db, photoId, { state: 'unreadable' });
    return;
  }
  let fileKey: string | null = null;
  // The largest comes last, and its key is the one that is remembered.
  for (const { width, bytes } of made.sizes) {
    const suffix = `-${width}`;
    const derived = { original: found.file, purpose: 'listing_photo', suffix, bytes } as const;
    fileKey = await storeDerived(ctx, { ...derived, contentType: 'image/webp' });
  }
  const { width, height, placeholder } = made;
  await inTransaction(ctx, async (inside) => {
    const home = await lockPublication(inside.db, found.photo.publicationId);
    await updatePhoto(inside.db, photoId, { state: 'ready', fileKey, width, height, placeholder });
    const photo = await findPhoto(inside.db, photoId);
    if (!home?.listing || !photo?.photo.publishedAt) return;
    const photos = await findPublishedPhotos(inside.db, found.photo.publicationId);
    await replacePhotos(inside.db, home.listing.listingId, photos);
  });
}

async function sizesOrNull(bytes: Buffer): Promise<Sizes | null> {
  try {
    return await photoSizes(bytes);
  } catch (error) {
    if (error instanceof UnreadablePhoto) return null;
    throw error;
  }
}
