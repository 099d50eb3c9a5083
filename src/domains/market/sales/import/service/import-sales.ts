import { basename } from 'node:path';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { RejectsFile } from '@/platform/tabular/rejects';
import { UnusableRow } from '../../layouts/layout';
import { prepareSales, type SalesFile } from '../prepare';
import { type RowGroup, RowGroups } from '../row-groups';
import type { SaleWriter } from '../sale-writer';
import type { ImportCounts } from '../store-imports';
import { type ReadCounts, runSalesImport } from './run-import';

export interface SalesImportInput {
  readonly files: readonly string[];
  readonly rejectsPath: string;
  /** Ends the import after the batch in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { rows: number; share: number }) => void;
  readonly batchSize?: number;
}

/** `rows` are those of the files: a sale has one or many. */
export type SalesImportSummary = ReadCounts & ImportCounts;

/**
 * Imports recorded sales. All files are read through once before the first row is written; then batch by batch, each in a
 * transaction of its own, and the same record again changes nothing. Throws `UnreadableFile` before anything is written,
 * `conflict` where sales are being imported already.
 */
export async function importSales(
  ctx: Ctx,
  databaseUrl: string,
  input: SalesImportInput,
): Promise<SalesImportSummary> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  const files: SalesFile[] = [];
  for (const path of input.files) files.push(await prepareSales(path));
  const rejects = new RejectsFile(input.rejectsPath);
  const plan = {
    files: input.files.map((path) => basename(path)),
    layouts: [...new Set(files.map(({ layout }) => layout.name))],
    batchSize: input.batchSize,
  };
  try {
    return await runSalesImport(ctx, databaseUrl, plan, async (writer) => {
      const reading = new SalesReading(writer, input, rejects);
      const lines = files.reduce((sum, file) => sum + file.lines, 0);
      for (const file of files) await reading.read(file, lines);
      return reading.counts;
    });
  } finally {
    await rejects.close();
  }
}

/** Prepared files on their way to the writer. */
class SalesReading {
  readonly counts = { rows: 0, sales: 0, rejected: 0, interrupted: false };

  constructor(
    private readonly writer: SaleWriter,
    private readonly input: SalesImportInput,
    private readonly rejects: RejectsFile,
  ) {}

  async read(file: SalesFile, allLines: number): Promise<void> {
    const groups = new RowGroups();
    try {
      for await (const row of file.rows()) {
        if (this.input.signal?.aborted) this.counts.interrupted = true;
        if (this.counts.interrupted) break;
        this.counts.rows += 1;
        if ('problem' in row) {
          await this.#reject(file, row.line, '', row.problem);
          continue;
        }
        const { line, cells } = row;
        const key = await this.#attempt(file, line, () => file.layout.keyOf(cells));
        const full = key === undefined ? undefined : groups.add(key, line, cells);
        if (full) await this.#take(file, full);
        if (this.counts.rows % 1000 === 0) {
          const { rows } = this.counts;
          this.input.onProgress?.({ rows, share: rows / Math.max(1, allLines) });
        }
      }
      // What is open when a run is cut off may lack rows: the next run reads it whole.
      if (!this.counts.interrupted)
        for (const group of groups.rest()) await this.#take(file, group);
    } finally {
      await this.writer.flush();
    }
  }

  async #take(file: SalesFile, { key, line, rows }: RowGroup): Promise<void> {
    const sale = await this.#attempt(file, line, () => file.layout.saleOf(key, rows));
    if (!sale) return;
    this.counts.sales += 1;
    await this.#attempt(file, line, () => this.writer.add(sale));
  }

  async #attempt<Result>(
    file: SalesFile,
    line: number,
    run: () => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof UnusableRow) && !(error instanceof RangeError)) throw error;
      const field = error instanceof UnusableRow ? error.field : '';
      await this.#reject(file, line, field, error.message);
      return undefined;
    }
  }

  async #reject(file: SalesFile, line: number, field: string, reason: string): Promise<void> {
    this.counts.rejected += 1;
    await this.rejects.add({ file: file.path, line, field, reason });
  }
}
