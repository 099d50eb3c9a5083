/** One record of a file: the cells of the columns asked for, or why it could not be read. */
export type SourceRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string };

/** A record longer than this is a quote that was opened and never closed, not data. */
export const MAX_RECORD_BYTES = 1024 * 1024;
