import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { MAX_PHOTOS } from '../model';
import { mayEditPublication } from '../policy';
import { countPhotos, findPhoto, orderPhotos, updatePhoto } from '../store/photos';
import { lockOwnPublication } from './owned';

/** Puts the photos into this order; those not named, as they came meanwhile, stay behind them. */
export function arrangePhotos(
  ctx: Ctx,
  { id, photoIds }: { id: string; photoIds: readonly string[] },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    await lockOwnPublication(inside, id);
    await orderPhotos(inside.db, id, photoIds);
  });
}

/** Says what a photo shows: its caption, and what is read out in its place. */
export async function describePhoto(
  ctx: Ctx,
  { photoId, caption }: { photoId: string; caption: string },
): Promise<void> {
  await ownPhoto(ctx, photoId);
  await updatePhoto(ctx.db, photoId, { caption });
}

/** Takes a photo away or puts it back where it was; a job forgets it a day later. */
export function removePhoto(
  ctx: Ctx,
  { photoId, isRemoved }: { photoId: string; isRemoved: boolean },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const { photo } = await ownPhoto(inside, photoId);
    await lockOwnPublication(inside, photo.publicationId);
    if (!isRemoved && photo.removedAt !== null) {
      const { total } = await countPhotos(inside.db, photo.publicationId);
      if (total >= MAX_PHOTOS) throw new AppError('conflict', { reason: 'TOO_MANY_PHOTOS' });
    }
    await updatePhoto(inside.db, photoId, { removedAt: isRemoved ? ctx.now : null });
  });
}

async function ownPhoto(ctx: Ctx, photoId: string) {
  const found = await findPhoto(ctx.db, photoId);
  if (!found || !mayEditPublication(ctx.actor, found.publisherId)) throw new AppError('not_found');
  return found;
}
