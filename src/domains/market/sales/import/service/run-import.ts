import type { ReservedSql } from 'postgres';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { openDatabase } from '@/platform/db/client';
import { countStreets } from '../../../addresses/store-streets';
import { afterSalesChanged } from '../../../service/after-sales-changed';
import { SaleWriter } from '../sale-writer';
import { lockSales, openStage, STREETS, unlockSales, withdrawMissing } from '../store';
import { announceAreas, type ImportCounts, insertImport, updateImport } from '../store-imports';
import { dropDemoWhereRecorded, markSymbolic, placeUnplaced } from '../store-places';

/** What is read, and how; the work of {@link runSalesImport} tells what became of it. */
export interface ImportPlan {
  readonly files: readonly string[];
  readonly layouts: readonly string[];
  readonly batchSize?: number | undefined;
}

/** What was read. An interrupted run withdraws nothing: only a release that was read to its end tells what it lacks. */
export type ReadCounts = Pick<ImportCounts, 'rows' | 'sales' | 'rejected'> & {
  readonly interrupted: boolean;
};

/**
 * One import of sales on a connection of its own: `work` hands sales to the writer; then what a release no longer has is
 * withdrawn, gaps that neighbours fill are filled, and who follows from sales is told which areas changed. Throws
 * `conflict` where sales are being imported already.
 */
export async function runSalesImport(
  ctx: Ctx,
  databaseUrl: string,
  plan: ImportPlan,
  work: (writer: SaleWriter, sql: ReservedSql) => Promise<ReadCounts>,
): Promise<ReadCounts & ImportCounts> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  const client = openDatabase({
    url: databaseUrl,
    poolSize: 1,
    prepare: false,
    statementTimeoutMs: 0,
    name: 'gable-import-sales',
  });
  const sql = await client.sql.reserve();
  try {
    if (!(await lockSales(sql))) {
      throw new AppError('conflict', { message: 'Another import of sales is running.' });
    }
    await openStage(sql);
    const { files, layouts, batchSize } = plan;
    const begun = { files: [...files], layouts: [...layouts], startedAt: ctx.now };
    const importId = await insertImport(ctx.db, begun);
    const writer = new SaleWriter(sql, importId, batchSize);
    const { interrupted, ...read } = await work(writer, sql);
    const counts = { ...read, ...(await complete(sql, importId, writer, interrupted, ctx.now)) };
    // Who follows from sales does nothing while they are being imported.
    await unlockSales(sql);
    await settle(ctx, importId, { ...counts, finishedAt: interrupted ? null : new Date() });
    return { ...counts, interrupted };
  } finally {
    sql.release();
    await client.close();
  }
}

async function complete(
  sql: ReservedSql,
  importId: number,
  writer: SaleWriter,
  interrupted: boolean,
  now: Date,
): Promise<Pick<ImportCounts, 'added' | 'changed' | 'withdrawn'>> {
  const written = await writer.flush();
  const withdrawn = interrupted ? 0 : await withdrawMissing(sql, importId, now);
  await placeUnplaced(sql);
  await dropDemoWhereRecorded(sql);
  await markSymbolic(sql);
  await countStreets(sql, STREETS);
  return { ...written, withdrawn };
}

/** Closes the books of an import, and tells who follows from sales, together: neither is forgotten after a crash. */
function settle(
  ctx: Ctx,
  importId: number,
  outcome: ImportCounts & { finishedAt: Date | null },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await updateImport(tx.db, importId, outcome);
    await afterSalesChanged(tx, await announceAreas(tx.db, tx.now));
  });
}
