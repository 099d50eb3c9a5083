import {
  and,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  notInArray,
  sql,
} from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { file } from '@/platform/files/tables';
import { listingPhoto } from '../../tables';
import { publication, publicationPhoto } from '../tables';

export type PhotoRow = typeof publicationPhoto.$inferSelect;

const inOrder = [
  asc(publicationPhoto.position),
  asc(publicationPhoto.createdAt),
  asc(publicationPhoto.id),
] as const;

/** The photos of a publication in order, without those that were removed. */
export async function findPhotos(
  db: Database,
  publicationId: string,
): Promise<(PhotoRow & { name: string })[]> {
  const rows = await db
    .select({ photo: publicationPhoto, name: file.name })
    .from(publicationPhoto)
    .innerJoin(file, eq(file.id, publicationPhoto.id))
    .where(
      and(eq(publicationPhoto.publicationId, publicationId), isNull(publicationPhoto.removedAt)),
    )
    .orderBy(...inOrder);
  return rows.map(({ photo, name }) => ({ ...photo, name }));
}

/** A photo with the file that was sent and whose it is. */
export async function findPhoto(db: Database, id: string) {
  const [row] = await db
    .select({ photo: publicationPhoto, file, publisherId: publication.publisherId })
    .from(publicationPhoto)
    .innerJoin(file, eq(file.id, publicationPhoto.id))
    .innerJoin(publication, eq(publication.id, publicationPhoto.publicationId))
    .where(eq(publicationPhoto.id, id));
  return row;
}

export async function findPhotoByContent(db: Database, publicationId: string, contentHash: string) {
  const [row] = await db
    .select()
    .from(publicationPhoto)
    .where(
      and(
        eq(publicationPhoto.publicationId, publicationId),
        eq(publicationPhoto.contentHash, contentHash),
      ),
    );
  return row;
}

export async function countPhotos(db: Database, publicationId: string) {
  const [row] = await db
    .select({ total: count(), last: max(publicationPhoto.position) })
    .from(publicationPhoto)
    .where(
      and(eq(publicationPhoto.publicationId, publicationId), isNull(publicationPhoto.removedAt)),
    );
  return { total: row?.total ?? 0, last: row?.last ?? -1 };
}

export async function insertPhoto(
  db: Database,
  row: Pick<PhotoRow, 'id' | 'publicationId' | 'position' | 'contentHash' | 'createdAt'>,
): Promise<void> {
  await db.insert(publicationPhoto).values(row);
}

export async function updatePhoto(
  db: Database,
  id: string,
  change: Partial<Omit<PhotoRow, 'id' | 'publicationId'>>,
): Promise<void> {
  await db.update(publicationPhoto).set(change).where(eq(publicationPhoto.id, id));
}

/** Those named stand first, in the order given; photos that came meanwhile keep their order behind them. */
export async function orderPhotos(
  db: Database,
  publicationId: string,
  photoIds: readonly string[],
): Promise<void> {
  const place = sql`array_position(${sql.param([...photoIds])}::uuid[], ${publicationPhoto.id})`;
  await db
    .update(publicationPhoto)
    .set({ position: sql`coalesce(${place}, ${photoIds.length} + ${publicationPhoto.position})` })
    .where(eq(publicationPhoto.publicationId, publicationId));
}

/** Remembers which photos the public page is to show: those given and no others. */
export async function markPublished(
  db: Database,
  publicationId: string,
  photoIds: readonly string[],
  now: Date,
): Promise<void> {
  const ofThis = eq(publicationPhoto.publicationId, publicationId);
  const ids = [...photoIds];
  await db
    .update(publicationPhoto)
    .set({ publishedAt: null })
    .where(and(ofThis, notInArray(publicationPhoto.id, ids)));
  await db
    .update(publicationPhoto)
    .set({ publishedAt: now })
    .where(and(ofThis, inArray(publicationPhoto.id, ids)));
}

/** The published photos whose sizes are made, as a listing keeps them. */
export async function findPublishedPhotos(db: Database, publicationId: string) {
  const rows = await db
    .select()
    .from(publicationPhoto)
    .where(
      and(
        eq(publicationPhoto.publicationId, publicationId),
        isNotNull(publicationPhoto.publishedAt),
        eq(publicationPhoto.state, 'ready'),
      ),
    )
    .orderBy(...inOrder);
  return rows.map(({ fileKey, caption, width, height, placeholder }) => ({
    fileKey,
    caption: caption.trim() === '' ? null : caption.trim(),
    width,
    height,
    placeholder,
  }));
}

/** What the public page shows now, for telling whether the publisher has changed anything since. */
export function findListingPhotos(db: Database, listingId: number) {
  return db
    .select({ fileKey: listingPhoto.fileKey, caption: listingPhoto.caption })
    .from(listingPhoto)
    .where(eq(listingPhoto.listingId, listingId))
    .orderBy(asc(listingPhoto.position));
}

/** Files of photos that were removed before an instant and stand on no public page, and of uploads that no photo took up. */
export async function findForgottenFiles(
  db: Database,
  before: Date,
  limit: number,
): Promise<string[]> {
  const removed = db
    .select({ id: publicationPhoto.id })
    .from(publicationPhoto)
    .where(and(lt(publicationPhoto.removedAt, before), isNull(publicationPhoto.publishedAt)))
    .limit(limit);
  const homeless = db
    .select({ id: file.id })
    .from(file)
    .leftJoin(publicationPhoto, eq(publicationPhoto.id, file.id))
    .where(
      and(
        eq(file.purpose, 'listing_original'),
        lt(file.createdAt, before),
        isNull(publicationPhoto.id),
      ),
    )
    .limit(limit);
  const rows = await Promise.all([removed, homeless]);
  return rows.flat().map(({ id }) => id);
}
