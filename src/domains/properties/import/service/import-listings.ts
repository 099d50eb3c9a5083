import type { ReservedSql } from 'postgres';
import { upsertPlaces } from '@/domains/places/service/upsert-places';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { openDatabase } from '@/platform/db/client';
import { RejectsFile } from '@/platform/tabular/rejects';
import { UnreadableFile } from '@/platform/tabular/source-file';
import { type Batch, BatchBuilder } from '../batch';
import type { TownLookup } from '../flatten';
import type { Mapping } from '../mapping';
import { offeredTwice } from '../offered-twice';
import { type PreparedFile, prepareFile } from '../prepare';
import { lockSource, openStage, writeBatch } from '../store';
import { openTownLookup } from '../towns';

export interface ImportInput {
  readonly files: readonly string[];
  readonly mapping: Mapping | null;
  /** Replaces the mapping's own source name. */
  readonly source: string | null;
  readonly rejectsPath: string;
  /** Ends the import after the batch in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly batchSize?: number;
}

export interface ImportSummary {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  interrupted: boolean;
}

export interface ImportProgress extends ImportSummary {
  /** Of all lines of all files. */
  readonly share: number;
}

/** The part of a context that an import needs; a command has no files, jobs or mail open. */
type ImportContext = Pick<Ctx, 'db' | 'actor'>;

const BATCH_SIZE = 4000;

/**
 * Imports listings from files. All files are read through once before the first row is written; then batch by batch,
 * each in a transaction of its own: what is counted is committed, and running again completes an import that was cut
 * off. Throws {@link UnreadableFile} before anything is written, `conflict` where the same source is being imported.
 */
export async function importListings(
  ctx: ImportContext,
  databaseUrl: string,
  input: ImportInput,
): Promise<ImportSummary> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  const files: PreparedFile[] = [];
  for (const path of input.files) files.push(await prepareFile(path, input));
  const townOf: TownLookup = files.every((file) => file.namesTowns)
    ? () => null
    : await openTownLookup();
  // A connection of its own: its statements may take longer than a request's, and its staging table goes with it.
  const client = openDatabase({
    url: databaseUrl,
    poolSize: 1,
    prepare: false,
    statementTimeoutMs: 0,
    name: 'gable-import',
  });
  const rejects = new RejectsFile(input.rejectsPath);
  const sql = await client.sql.reserve();
  try {
    await openStage(sql);
    await lockSources(sql, files);
    return await new ImportRun(ctx, sql, input, rejects, townOf).run(files);
  } finally {
    await rejects.close();
    sql.release();
    await client.close();
  }
}

async function lockSources(sql: ReservedSql, files: readonly PreparedFile[]): Promise<void> {
  for (const source of new Set(files.map((file) => file.source))) {
    if (await lockSource(sql, source)) continue;
    throw new AppError('conflict', { message: `Another import of ${source} is running.` });
  }
}

/** One run over prepared files. While the database writes a batch, the next one is read and checked. */
class ImportRun {
  readonly #summary: ImportSummary = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    interrupted: false,
  };
  #writing: Promise<void> = Promise.resolve();
  #linesBefore = 0;

  constructor(
    private readonly ctx: ImportContext,
    private readonly sql: ReservedSql,
    private readonly input: ImportInput,
    private readonly rejects: RejectsFile,
    private readonly townOf: TownLookup,
  ) {}

  async run(files: readonly PreparedFile[]): Promise<ImportSummary> {
    const lines = files.reduce((total, file) => total + file.lines, 0);
    for (const file of files) {
      if (this.#summary.interrupted) break;
      await this.#importFile(file, lines);
      this.#linesBefore += file.lines;
    }
    return this.#summary;
  }

  async #importFile(file: PreparedFile, allLines: number): Promise<void> {
    const builder = new BatchBuilder(file, this.townOf, this.input.batchSize ?? BATCH_SIZE);
    try {
      for await (const row of await file.rows()) {
        const { full, reject } = builder.add(row);
        if (full) await this.#send(file, full, allLines);
        if (reject) {
          this.#summary.rejected += 1;
          this.#summary.read += 1;
          await this.rejects.add({ file: file.path, ...reject });
        }
        if (full && this.input.signal?.aborted) break;
      }
      this.#summary.interrupted = this.input.signal?.aborted ?? false;
      if (!this.#summary.interrupted) await this.#send(file, builder.take(), allLines);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.#send(file, builder.take(), allLines);
      await this.#writing;
      throw new UnreadableFile(`${error.message} What came before it is imported.`);
    } finally {
      await this.#writing;
    }
  }

  /** Waits for the batch before, then lets this one be written while the caller reads on. */
  async #send(file: PreparedFile, batch: Batch, allLines: number): Promise<void> {
    await this.#writing;
    if (batch.lines.length === 0) return;
    this.#writing = this.#write(file, batch, allLines);
    // Whoever waits next gets the failure; until then it must not count as unhandled.
    this.#writing.catch(() => {});
  }

  #refuse(file: PreparedFile, line: number): Promise<void> {
    const { field, reason } = offeredTwice();
    return this.rejects.add({ file: file.path, line, field, reason });
  }

  async #write(file: PreparedFile, batch: Batch, allLines: number): Promise<void> {
    await upsertPlaces(this.ctx, batch.places);
    const { added, changed, refused } = await writeBatch(this.sql, batch.lines, file);
    for (const key of refused) await this.#refuse(file, batch.lineOf.get(key) ?? 0);
    const summary = this.#summary;
    summary.read += batch.lines.length;
    summary.added += added;
    summary.changed += changed;
    summary.rejected += refused.length;
    summary.unchanged += batch.lines.length - added - changed - refused.length;
    const share = (this.#linesBefore + batch.lastLine) / Math.max(1, allLines);
    this.input.onProgress?.({ ...summary, share: Math.min(1, share) });
  }
}
