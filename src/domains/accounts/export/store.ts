import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { file } from '@/platform/files/tables';
import { dataExport } from './tables';

export type ExportRow = typeof dataExport.$inferSelect;

/** False where one is under way already. */
export async function insertExport(
  db: Database,
  values: { id: string; userId: string; createdAt: Date },
): Promise<boolean> {
  const rows = await db
    .insert(dataExport)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: dataExport.id });
  return rows.length > 0;
}

/** The newest, with the size of its archive. */
export async function findNewestExport(db: Database, userId: string) {
  const [row] = await db
    .select({
      id: dataExport.id,
      status: dataExport.status,
      progress: dataExport.progress,
      createdAt: dataExport.createdAt,
      expiresAt: dataExport.expiresAt,
      size: file.size,
    })
    .from(dataExport)
    .leftJoin(file, eq(file.id, dataExport.fileId))
    .where(eq(dataExport.userId, userId))
    .orderBy(desc(dataExport.createdAt), desc(dataExport.id))
    .limit(1);
  return row;
}

export async function findExport(db: Database, id: string): Promise<ExportRow | undefined> {
  const [row] = await db.select().from(dataExport).where(eq(dataExport.id, id));
  return row;
}

/** The key of a ready archive of this user's; undefined for anybody else's. */
export async function findArchive(db: Database, userId: string, id: string) {
  const [row] = await db
    .select({ key: file.key, expiresAt: dataExport.expiresAt, createdAt: dataExport.createdAt })
    .from(dataExport)
    .innerJoin(file, eq(file.id, dataExport.fileId))
    .where(
      and(eq(dataExport.id, id), eq(dataExport.userId, userId), eq(dataExport.status, 'ready')),
    );
  return row;
}

export async function updateExport(
  db: Database,
  id: string,
  changes: Partial<Pick<ExportRow, 'status' | 'progress'>>,
): Promise<void> {
  await db.update(dataExport).set(changes).where(eq(dataExport.id, id));
}

/** False where another run was faster, or the export is gone. */
export async function finishExport(
  db: Database,
  id: string,
  changes: Pick<ExportRow, 'status' | 'progress' | 'fileId' | 'readyAt' | 'expiresAt'>,
): Promise<boolean> {
  const rows = await db
    .update(dataExport)
    .set(changes)
    .where(and(eq(dataExport.id, id), eq(dataExport.status, 'packing')))
    .returning({ id: dataExport.id });
  return rows.length > 0;
}

/** The person's own uploads, without what was made from them and without earlier archives. */
export function listUploads(db: Database, userId: string) {
  return db
    .select({ id: file.id, key: file.key, purpose: file.purpose, createdAt: file.createdAt })
    .from(file)
    .where(
      and(
        eq(file.ownerId, userId),
        isNull(file.originalId),
        isNotNull(file.storedAt),
        ne(file.purpose, 'export'),
      ),
    )
    .orderBy(asc(file.createdAt), asc(file.id));
}

/** Exports whose archive has had its time, and failed ones of before `now`'s week. */
export function listExpired(db: Database, now: Date, failedBefore: Date) {
  return db
    .select({ id: dataExport.id, fileId: dataExport.fileId })
    .from(dataExport)
    .where(
      or(
        lt(dataExport.expiresAt, now),
        and(eq(dataExport.status, 'failed'), lt(dataExport.createdAt, failedBefore)),
      ),
    );
}

export async function deleteExports(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(dataExport).where(inArray(dataExport.id, [...ids]));
}

export function listExportsOf(db: Database, userId: string) {
  return db
    .select({ status: dataExport.status, createdAt: dataExport.createdAt })
    .from(dataExport)
    .where(eq(dataExport.userId, userId))
    .orderBy(asc(dataExport.createdAt));
}

export async function deleteExportsOf(db: Database, userId: string): Promise<void> {
  await db.delete(dataExport).where(eq(dataExport.userId, userId));
}
