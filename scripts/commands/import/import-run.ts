import type { Env } from '@/platform/env';

/** What the command line asked of an import, whatever is imported. */
export interface ImportRun {
  readonly files: readonly string[];
  readonly rejectsPath: string;
  readonly settings: Env;
  /** Ends the import after the batch in hand. */
  readonly signal: AbortSignal;
  onProgress(rows: number, share: number): void;
}

/** What an import did, for the sentence that ends it. */
export interface Outcome {
  readonly rows: number;
  readonly counts: readonly (readonly [count: number, what: string])[];
  readonly rejected: number;
  readonly interrupted: boolean;
}
