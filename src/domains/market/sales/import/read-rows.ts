import type { RejectsFile } from '@/platform/tabular/rejects';
import { type Cells, UnusableRow } from '../layouts/layout';
import type { PreparedFile } from './prepare';

/** What a run may be told and asked while it reads. */
export interface Reading {
  /** Ends the run after the row in hand. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { rows: number; share: number }) => void;
}

/** Reads the rows of prepared files, counts them, and lists what was not taken. */
export class RowReader {
  rows = 0;
  rejected = 0;
  interrupted = false;

  constructor(
    private readonly reading: Reading,
    private readonly rejects: RejectsFile,
    private readonly allLines: number,
  ) {}

  /** Hands on each row that is whole, until the end or the run is told to stop. */
  async read(
    file: PreparedFile,
    take: (line: number, cells: Cells) => Promise<void>,
  ): Promise<void> {
    for await (const row of file.rows()) {
      if (this.reading.signal?.aborted) this.interrupted = true;
      if (this.interrupted) return;
      this.rows += 1;
      if ('problem' in row) await this.#reject(file, row.line, '', row.problem);
      else await take(row.line, row.cells);
      if (this.rows % 1000 === 0) {
        const share = this.rows / Math.max(1, this.allLines);
        this.reading.onProgress?.({ rows: this.rows, share });
      }
    }
  }

  /** What `run` makes of a line; undefined where the line cannot be used, which is then listed. */
  async attempt<Result>(
    file: PreparedFile,
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

  async #reject(file: PreparedFile, line: number, field: string, reason: string): Promise<void> {
    this.rejected += 1;
    await this.rejects.add({ file: file.path, line, field, reason });
  }
}
