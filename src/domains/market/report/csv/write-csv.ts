/** Without it spreadsheets on Windows read UTF-8 as the system's old code page, and every accent of an address breaks. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** A text, an exact figure, or nothing. Figures are written with a point and no grouping, whatever the reader's language. */
export type Cell = string | number | boolean | null;

/**
 * A comma-separated file (RFC 4180) in UTF-8 with a byte order mark, a chunk for each batch of rows: what is read slowly is
 * made slowly, and who goes away stops it.
 */
export async function* csvOf(
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + lineOf(columns));
  for await (const rows of batches) yield encoder.encode(rows.map(lineOf).join(''));
}

function lineOf(cells: readonly Cell[]): string {
  return cells.map(written).join(',') + LINE_END;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = guarded(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). Addresses come from
 * public registers, but not every register can be trusted for ever.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
