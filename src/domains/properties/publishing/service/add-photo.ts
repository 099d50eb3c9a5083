import type { Readable } from 'node:stream';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { type StoredFile, storeUpload } from '@/platform/files/upload';
import type { PublicationPhoto } from '../contract';
import { preparePhotoJob } from '../jobs';
import { MAX_PHOTOS } from '../model';
import {
  countPhotos,
  findPhoto,
  findPhotoByContent,
  insertPhoto,
  updatePhoto,
} from '../store/photos';
import { lockOwnPublication, ownPublication } from './owned';
import { photoView } from './read-publication';

interface PhotoUpload {
  readonly publicationId: string;
  readonly name: string;
  /** Where it stands among the others; at the end unless told. */
  readonly position: number | undefined;
  readonly body: Readable;
}

/**
 * Takes a photo as it streams in; a job makes its sizes. A file that the home has already is that photo, and one that was
 * removed comes back: sending again after a lost answer doubles nothing. Throws `not_found` for another's home, `conflict`
 * with the reason `TOO_MANY_PHOTOS`, `unsupported_media_type` (`HEIF` where it is that) and `payload_too_large`.
 */
export async function addPhoto(ctx: Ctx, upload: PhotoUpload): Promise<PublicationPhoto> {
  const { publication } = await ownPublication(ctx, upload.publicationId);
  const stored = await storeUpload(ctx, {
    ownerId: publication.publisherId,
    purpose: 'listing_original',
    name: upload.name,
    body: upload.body,
    maxBytes: ctx.maxUploadBytes,
  });
  try {
    const id = await keep(ctx, upload, stored);
    if (id !== stored.id) await removeFiles(ctx, [stored.id]);
    const found = await findPhoto(ctx.db, id);
    if (!found) throw new AppError('not_found');
    return photoView({ ...found.photo, name: found.file.name });
  } catch (error) {
    await removeFiles(ctx, [stored.id]);
    throw error;
  }
}

/** Under the publication's lock, so that two uploads at once neither double a file nor pass the limit together. */
function keep(ctx: Ctx, upload: PhotoUpload, stored: StoredFile): Promise<string> {
  return inTransaction(ctx, async (inside) => {
    const { publication } = await lockOwnPublication(inside, upload.publicationId);
    const contentHash = stored.sha256;
    if (contentHash === null) throw new Error(`the upload ${stored.id} has no checksum`);
    const same = await findPhotoByContent(inside.db, publication.id, contentHash);
    if (same && same.removedAt === null) return same.id;
    const { total, last } = await countPhotos(inside.db, publication.id);
    refuseMore(total);
    const position = upload.position ?? last + 1;
    if (same) {
      await updatePhoto(inside.db, same.id, { removedAt: null, position });
      return same.id;
    }
    await insertPhoto(inside.db, {
      id: stored.id,
      publicationId: publication.id,
      position,
      contentHash,
      createdAt: ctx.now,
    });
    await inside.jobs.enqueue(inside, preparePhotoJob, { photoId: stored.id });
    return stored.id;
  });
}

function refuseMore(total: number): void {
  if (total < MAX_PHOTOS) return;
  throw new AppError('conflict', {
    reason: 'TOO_MANY_PHOTOS',
    message: `A home shows ${MAX_PHOTOS} photos at most. Remove one to add another.`,
  });
}
