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
  #rejecting: Promise<void> | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly rejects: RejectsFile,
    private readonly allLines: number,
  ) {}

  /** Hands on each row that is whole, until the end or the run is told to stop. Waits only where `take` has to. */
  async read(
    file: PreparedFile,
    take: (line: number, cells: Cells) => Promise<void> | undefined,
  ): Promise<void> {
    for await (const row of file.rows()) {
      if (this.reading.signal?.aborted) this.interrupted = true;
      if (this.interrupted) return;
      this.rows += 1;
      if ('problem' in row) this.#reject(file, row.line, '', row.problem);
      else {
        const waiting = take(row.line, row.cells);
        if (waiting) await waiting;
      }
      if (this.#rejecting) await this.settle();
      if (this.rows % 1000 === 0) {
        const share = this.rows / Math.max(1, this.allLines);
        this.reading.onProgress?.({ rows: this.rows, share });
      }
    }
  }

  /** Waits until what was rejected is written. */
  async settle(): Promise<void> {
    const rejecting = this.#rejecting;
    this.#rejecting = undefined;
    await rejecting;
  }

  /** What `run` makes of a line; undefined where the line cannot be used, which is then listed. */
  attempt<Result>(file: PreparedFile, line: number, run: () => Result): Result | undefined {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof UnusableRow) && !(error instanceof RangeError)) throw error;
      const field = error instanceof UnusableRow ? error.field : '';
      this.#reject(file, line, field, error.message);
      return undefined;
    }
  }

  #reject(file: PreparedFile, line: number, field: string, reason: string): void {
    this.rejected += 1;
    // One after the other: the file is opened by the first.
    this.#rejecting = (this.#rejecting ?? Promise.resolve()).then(() =>
      this.rejects.add({ file: file.path, line, field, reason }),
    );
    // Awaited with the next row: a failure must not count as unhandled until then.
    this.#rejecting.catch(() => {});
  }
}
