import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { PlainLines } from './plain-lines';
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
  const { path, delimiter, columns } = options;
  const plain = new PlainLines(text);
  try {
    for await (const lines of plain.blocks()) {
      let line = plain.line - lines.length;
      for (const each of lines) {
        line += 1;
        if (each !== '' && line > 1) yield rowOf(line, each.split(delimiter), columns.length);
      }
    }
    if (!plain.isEnded) yield* readQuoted(plain, options);
  } catch (error) {
    throw new UnreadableFile(`${path}: ${problemOf(error as CsvError, plain.line)}.`);
  } finally {
    text.destroy();
  }
}

/** What is left from the first line with a quote on, in which a cell may hold delimiters, quotes and line breaks. */
async function* readQuoted(
  plain: PlainLines,
  { delimiter, columns }: { delimiter: Delimiter; columns: readonly string[] },
): AsyncGenerator<SourceRow> {
  const before = plain.line;
  const skipped: SourceRow[] = [];
  let [lastLine, countedTwice] = [before === 0 ? 1 : 0, 0];
  const parser = parse({
    bom: true,
    delimiter,
    from: before === 0 ? 2 : 1,
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) skipped.push({ line: before + lineOf(error), problem: problemOf(error, before) });
      return undefined;
    },
  });
  const rest = Readable.from(plain.rest());
  rest.once('error', (error) => parser.destroy(error));
  rest.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
    // The parser takes a CRLF inside quotes for two lines.
    if (info.lines > lastLine + 1) countedTwice += record.join('').split('\r\n').length - 1;
    lastLine = info.lines;
    const line = before + info.lines - countedTwice;
    // The parser reads ahead: what it skipped may stand behind this record.
    while (skipped[0] && skipped[0].line < line) yield skipped.shift() as SourceRow;
    yield rowOf(line, record, columns.length);
  }
  yield* skipped;
}

function rowOf(line: number, cells: readonly string[], width: number): SourceRow {
  if (cells.length === width) return { line, cells };
  return { line, problem: `has ${cells.length} columns where the header has ${width}` };
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 0;
}

/** `before` is the number of lines that stand before what the parser saw. */
function problemOf(error: CsvError, before: number): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
    case 'CSV_QUOTE_NOT_CLOSED':
      return `a quote is opened near line ${before + lineOf(error)} and never closed`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'has a quote inside a cell that is not doubled';
    default:
      return `cannot be read (${error.message})`;
  }
}
