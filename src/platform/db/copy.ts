import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReservedSql } from 'postgres';

export type CopyValue = string | number | bigint | boolean | null;

const LINES_AT_ONCE = 150;
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One row in PostgreSQL's COPY text format. Text must be free of null bytes, which no PostgreSQL text can hold. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += '\t';
    const value = values[index];
    if (value === null || value === undefined) line += '\\N';
    else if (typeof value === 'string') line += SPECIAL.test(value) ? escaped(value) : value;
    else if (typeof value === 'boolean') line += value ? 't' : 'f';
    else line += value;
  }
  return `${line}\n`;
}

/** An array literal as `text[]` reads it, for a cell of {@link copyLine}. */
export function arrayLiteral(items: readonly string[]): string {
  if (items.length === 0) return '{}';
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** Streams rows that {@link copyLine} made into a table. `target` is code's own: `stage (a, b)`, never input. */
export async function copyInto(
  sql: ReservedSql,
  target: string,
  lines: readonly string[],
): Promise<void> {
  const writable = await sql.unsafe(`copy ${target} from stdin`).writable();
  await pipeline(Readable.from(chunksOf(lines)), writable);
}

/** Small buffers: the driver copies each, and megabytes outside the heap wait long to be collected. */
function* chunksOf(lines: readonly string[]): Generator<Buffer> {
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    yield Buffer.from(lines.slice(start, start + LINES_AT_ONCE).join(''), 'utf8');
  }
}

function escaped(value: string): string {
  return value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
