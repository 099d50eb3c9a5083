import { eq, isNull, max, min } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { SalesArea } from '../model-area';
import { saleImport, saleImportArea } from './tables';

type NewImport = Pick<typeof saleImport.$inferInsert, 'files' | 'layouts' | 'startedAt'>;
export type ImportCounts = Pick<
  typeof saleImport.$inferSelect,
  'rows' | 'sales' | 'added' | 'changed' | 'withdrawn' | 'rejected'
>;

export async function insertImport(db: Database, begun: NewImport): Promise<number> {
  const [row] = await db.insert(saleImport).values(begun).returning({ id: saleImport.id });
  if (!row) throw new Error('no row came back of the one that was written');
  return row.id;
}

/** `finishedAt` is null for a run that was cut off. */
export async function updateImport(
  db: Database,
  id: number,
  outcome: ImportCounts & { finishedAt: Date | null },
): Promise<void> {
  await db.update(saleImport).set(outcome).where(eq(saleImport.id, id));
}

/** Areas that this import or one that was killed changed, and nobody was told of. From now on they count as told. */
export async function announceAreas(db: Database, now: Date): Promise<SalesArea[]> {
  const areas = await db
    .select({
      country: saleImportArea.country,
      department: saleImportArea.department,
      firstDay: min(saleImportArea.firstDay).mapWith(String),
      lastDay: max(saleImportArea.lastDay).mapWith(String),
    })
    .from(saleImportArea)
    .where(isNull(saleImportArea.announcedAt))
    .groupBy(saleImportArea.country, saleImportArea.department)
    .orderBy(saleImportArea.country, saleImportArea.department);
  await db
    .update(saleImportArea)
    .set({ announcedAt: now })
    .where(isNull(saleImportArea.announcedAt));
  return areas;
}
