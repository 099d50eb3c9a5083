import type { Readable } from 'node:stream';
import { MAX_RECORD_BYTES, type SourceRow } from './rows';

/** The keys of the first object, which stand for a header. Null where the text is not JSON lines. */
export function readJsonKeys(head: string): string[] | null {
  const line = head.trimStart().split('\n', 1)[0] ?? '';
  const object = parseObject(line);
  return object ? Object.keys(object) : null;
}

/**
 * One object a line; each row has the values of `columns` as text: '' for null and for a key that is absent, JSON for
 * what is no scalar. A line that is no object comes as a problem, and reading goes on.
 */
export async function* readJsonLines(
  text: Readable,
  columns: readonly string[],
): AsyncGenerator<SourceRow> {
  let line = 0;
  let rest = '';
  for await (const chunk of text.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const content of lines) {
      line += 1;
      const row = rowOf(content, line, columns);
      if (row) yield row;
    }
    if (rest.length > MAX_RECORD_BYTES) {
      yield { line: line + 1, problem: 'is longer than 1 MB' };
      rest = '';
    }
  }
  const last = rowOf(rest, line + 1, columns);
  if (last) yield last;
}

function rowOf(content: string, line: number, columns: readonly string[]): SourceRow | null {
  const trimmed = content.trim();
  if (trimmed === '' || trimmed === '\uFEFF') return null;
  const object = parseObject(trimmed);
  if (!object) return { line, problem: 'is not a JSON object' };
  return { line, cells: columns.map((column) => textOf(object[column])) };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
