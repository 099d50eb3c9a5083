import type { ReservedSql } from 'postgres';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { openDatabase } from '@/platform/db/client';
import { RejectsFile } from '@/platform/tabular/rejects';
import { UnusableRow } from '../../layouts/layout';
import type { RecordedSale } from '../../model';
import { prepareSales, type SalesFile } from '../prepare';
import { type RowGroup, RowGroups } from '../row-groups';
import { stageLine } from '../stage-line';
import { lockSales, openStage, withdrawMissing, writeSales } from '../store';
import { markSymbolic, placeUnplaced } from '../store-places';

export interface SalesImportInput {
  readonly files: readonly string[];
  readonly rejectsPath: string;
  /** Ends the import after the batch in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { rows: number; share: number }) => void;
  readonly batchSize?: number;
}

export interface SalesImportSummary {
  /** Rows of the files; a sale has one or many. */
  rows: number;
  sales: number;
  added: number;
  changed: number;
  withdrawn: number;
  rejected: number;
  interrupted: boolean;
}

const BATCH_SIZE = 2000;

/**
 * Imports recorded sales. All files are read through once before the first row is written; then batch by batch, each in a
 * transaction of its own, and the same record again changes nothing. At the end of a whole run what the release no longer
 * has is marked withdrawn, and gaps that the neighbours fill are filled. Throws `UnreadableFile` before anything is
 * written, `conflict` where sales are being imported already.
 */
export async function importSales(
  ctx: Pick<Ctx, 'actor' | 'now'>,
  databaseUrl: string,
  input: SalesImportInput,
): Promise<SalesImportSummary> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  const files: SalesFile[] = [];
  for (const path of input.files) files.push(await prepareSales(path));
  const client = openDatabase({
    url: databaseUrl,
    poolSize: 1,
    prepare: false,
    statementTimeoutMs: 0,
    name: 'gable-import-sales',
  });
  const rejects = new RejectsFile(input.rejectsPath);
  const sql = await client.sql.reserve();
  try {
    if (!(await lockSales(sql))) {
      throw new AppError('conflict', { message: 'Another import of sales is running.' });
    }
    await openStage(sql);
    const run = new SalesImport(sql, input, rejects);
    for (const file of files)
      await run.read(
        file,
        files.reduce((sum, { lines }) => sum + lines, 0),
      );
    return await run.end(ctx.now);
  } finally {
    await rejects.close();
    sql.release();
    await client.close();
  }
}

/** One run over prepared files. While the database writes a batch, the next one is read. */
class SalesImport {
  readonly #summary: SalesImportSummary = {
    rows: 0,
    sales: 0,
    added: 0,
    changed: 0,
    withdrawn: 0,
    rejected: 0,
    interrupted: false,
  };
  #batch = new Map<string, string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly sql: ReservedSql,
    private readonly input: SalesImportInput,
    private readonly rejects: RejectsFile,
  ) {}

  async read(file: SalesFile, allLines: number): Promise<void> {
    const groups = new RowGroups();
    try {
      for await (const row of file.rows()) {
        if (this.input.signal?.aborted) this.#summary.interrupted = true;
        if (this.#summary.interrupted) break;
        this.#summary.rows += 1;
        if ('problem' in row) {
          await this.#reject(file, row.line, '', row.problem);
          continue;
        }
        const { line, cells } = row;
        const key = await this.#attempt(file, line, () => file.layout.keyOf(cells));
        const full = key === undefined ? undefined : groups.add(key, line, cells);
        if (full) await this.#take(file, full);
        if (this.#summary.rows % 1000 === 0) {
          this.input.onProgress?.({
            rows: this.#summary.rows,
            share: this.#summary.rows / Math.max(1, allLines),
          });
        }
      }
      // What is open when a run is cut off may lack rows: the next run reads it whole.
      if (!this.#summary.interrupted)
        for (const group of groups.rest()) await this.#take(file, group);
    } finally {
      await this.#flush();
      await this.#writing;
    }
  }

  /** Only a release that was read to its end can tell what it no longer has. */
  async end(now: Date): Promise<SalesImportSummary> {
    if (!this.#summary.interrupted) this.#summary.withdrawn = await withdrawMissing(this.sql, now);
    await placeUnplaced(this.sql);
    await markSymbolic(this.sql);
    return this.#summary;
  }

  async #take(file: SalesFile, group: RowGroup): Promise<void> {
    const sale = await this.#attempt(
      file,
      group.line,
      (): RecordedSale => file.layout.saleOf(group.key, group.rows),
    );
    if (!sale) return;
    this.#summary.sales += 1;
    const line = await this.#attempt(file, group.line, () => stageLine(sale));
    if (line === undefined) return;
    // A key that comes again belongs to a later release in another file: written after the first, in file order.
    if (this.#batch.has(sale.sourceKey)) await this.#flush();
    this.#batch.set(sale.sourceKey, line);
    if (this.#batch.size >= (this.input.batchSize ?? BATCH_SIZE)) await this.#flush();
  }

  /** Waits for the batch before, then lets this one be written while the caller reads on. */
  async #flush(): Promise<void> {
    const lines = [...this.#batch.values()];
    this.#batch = new Map();
    await this.#writing;
    if (lines.length === 0) return;
    this.#writing = this.#write(lines);
    // Whoever waits next gets the failure; until then it must not count as unhandled.
    this.#writing.catch(() => {});
  }

  async #write(lines: readonly string[]): Promise<void> {
    const { added, changed } = await writeSales(this.sql, lines);
    this.#summary.added += added;
    this.#summary.changed += changed;
  }

  async #attempt<Result>(
    file: SalesFile,
    line: number,
    run: () => Result,
  ): Promise<Result | undefined> {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof UnusableRow) && !(error instanceof RangeError)) throw error;
      await this.#reject(
        file,
        line,
        error instanceof UnusableRow ? error.field : '',
        error.message,
      );
      return undefined;
    }
  }

  async #reject(file: SalesFile, line: number, field: string, reason: string): Promise<void> {
    this.#summary.rejected += 1;
    await this.rejects.add({ file: file.path, line, field, reason });
  }
}
