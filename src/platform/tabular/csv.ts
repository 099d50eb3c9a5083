import type { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { MAX_RECORD_BYTES, type SourceRow } from './rows';
import { UnreadableFile } from './source-file';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the first line separates its columns, and what it calls them. */
export function readCsvHeader(head: string): { delimiter: Delimiter; columns: string[] } {
  const line = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  const [columns = []]: string[][] = parseNow(line, { delimiter, relax_quotes: true, trim: true });
  return { delimiter, columns };
}

/**
 * The records after the header, in file order. One that cannot be read (too few cells, a stray quote) comes as a
 * problem with its line, and reading goes on. Throws {@link UnreadableFile} where it cannot: a quote never closed.
 */
export async function* readCsv(
  text: Readable,
  options: { path: string; delimiter: Delimiter; columns: readonly string[] },
): AsyncGenerator<SourceRow> {
  const width = options.columns.length;
  const skipped: SourceRow[] = [];
  let [lastLine, countedTwice] = [1, 0];
  const parser = parse({
    bom: true,
    delimiter: options.delimiter,
    from: 2,
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) skipped.push({ line: lineOf(error), problem: problemOf(error) });
      return undefined;
    },
  });
  text.once('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      while (skipped.length > 0) yield skipped.shift() as SourceRow;
      // The parser takes a CRLF inside quotes for two lines.
      if (info.lines > lastLine + 1) countedTwice += record.join('').split('\r\n').length - 1;
      lastLine = info.lines;
      const line = info.lines - countedTwice;
      yield record.length === width
        ? { line, cells: record }
        : {
            line,
            problem: `has ${record.length} columns where the header has ${width}`,
          };
    }
    yield* skipped;
  } catch (error) {
    throw new UnreadableFile(`${options.path}: ${problemOf(error as CsvError)}.`);
  } finally {
    text.destroy();
  }
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 0;
}

function problemOf(error: CsvError): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
    case 'CSV_QUOTE_NOT_CLOSED':
      return `a quote is opened near line ${lineOf(error)} and never closed`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'has a quote inside a cell that is not doubled';
    default:
      return `cannot be read (${error.message})`;
  }
}
