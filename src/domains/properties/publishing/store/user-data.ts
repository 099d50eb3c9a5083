import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listingTakeDown, publication } from '../tables';

export function listPublications(db: Database, userId: string) {
  return db
    .select({
      id: publication.id,
      form: publication.form,
      createdAt: publication.createdAt,
      updatedAt: publication.updatedAt,
    })
    .from(publication)
    .where(eq(publication.publisherId, userId))
    .orderBy(asc(publication.createdAt));
}

export async function deletePublications(db: Database, userId: string): Promise<void> {
  await db.delete(publication).where(eq(publication.publisherId, userId));
}

/** What an administrator decided stays; only the name goes. */
export async function forgetAdministrator(db: Database, userId: string): Promise<void> {
  await renameAdministrator(db, userId, null);
}

export async function movePublications(db: Database, from: string, into: string): Promise<void> {
  await db.update(publication).set({ publisherId: into }).where(eq(publication.publisherId, from));
  await renameAdministrator(db, from, into);
}

async function renameAdministrator(db: Database, from: string, into: string | null): Promise<void> {
  await db
    .update(listingTakeDown)
    .set({ takenDownBy: into })
    .where(eq(listingTakeDown.takenDownBy, from));
  await db
    .update(listingTakeDown)
    .set({ restoredBy: into })
    .where(eq(listingTakeDown.restoredBy, from));
}
