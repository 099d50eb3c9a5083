import { basename } from 'node:path';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { RejectsFile } from '@/platform/tabular/rejects';
import { type PreparedFile, prepareSales } from '../prepare';
import { readRentsFile, readSalesFile } from '../read-files';
import { type Reading, RowReader } from '../read-rows';
import type { ImportCounts } from '../store-imports';
import { type ReadCounts, runSalesImport } from './run-import';

export interface SalesImportInput extends Reading {
  readonly files: readonly string[];
  readonly rejectsPath: string;
  readonly batchSize?: number;
}

/** `rows` are those of the files: a sale has one or many. `rents` are read, added and changed apart from the sales. */
export interface SalesImportSummary extends ReadCounts, ImportCounts {
  readonly rents: { readonly rents: number; readonly added: number; readonly changed: number };
}

/**
 * Imports recorded sales, and published rents. All files are read through once before the first row is written; then batch
 * by batch, each in a transaction of its own, and the same record again changes nothing. Throws `UnreadableFile` before
 * anything is written, `conflict` where sales are being imported already.
 */
export async function importSales(
  ctx: Ctx,
  databaseUrl: string,
  input: SalesImportInput,
): Promise<SalesImportSummary> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  const files: PreparedFile[] = [];
  for (const path of input.files) files.push(await prepareSales(path));
  const rejects = new RejectsFile(input.rejectsPath);
  const plan = {
    files: input.files.map((path) => basename(path)),
    layouts: [...new Set(files.map(layoutOf))],
    batchSize: input.batchSize,
  };
  const rents = { rents: 0, added: 0, changed: 0 };
  try {
    const counts = await runSalesImport(ctx, databaseUrl, plan, async (writer, sql) => {
      const lines = files.reduce((sum, file) => sum + file.lines, 0);
      const reader = new RowReader(input, rejects, lines);
      let sales = 0;
      for (const file of files) {
        if (reader.interrupted) break;
        const { content } = file;
        if (content.kind === 'sales') {
          sales += await readSalesFile(reader, file, content.layout, writer);
        } else {
          const read = await readRentsFile(reader, file, content.type, sql);
          for (const name of ['rents', 'added', 'changed'] as const) rents[name] += read[name];
        }
      }
      const { rows, rejected, interrupted } = reader;
      return { rows, sales, rejected, interrupted };
    });
    return { ...counts, rents };
  } finally {
    await rejects.close();
  }
}

function layoutOf({ content }: PreparedFile): string {
  return content.kind === 'sales' ? content.layout.name : 'rents-2018';
}
