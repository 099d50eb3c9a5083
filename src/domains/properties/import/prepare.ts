import { readFile } from 'node:fs/promises';
import { type Delimiter, readCsv, readCsvHeader } from '@/platform/tabular/csv';
import { inspectFile } from '@/platform/tabular/inspect';
import { readJsonKeys, readJsonLines } from '@/platform/tabular/json-lines';
import type { SourceRow } from '@/platform/tabular/rows';
import { openText, UnreadableFile } from '@/platform/tabular/source-file';
import { compileMapping, type RowReader } from './compile';
import { columnsOf, type Mapping, parseMapping } from './mapping';
import { recognise } from './recognise';

/** A file that was read to its end once, is known to be readable, and whose columns are understood. */
export interface PreparedFile {
  readonly path: string;
  readonly lines: number;
  readonly source: string;
  readonly hasPhotos: boolean;
  /** Whether it names its homes, so that several listings may be of one. */
  readonly namesHomes: boolean;
  readonly namesTowns: boolean;
  readonly reader: RowReader;
  rows(): Promise<AsyncGenerator<SourceRow>>;
}

/** Reads and checks a mapping file. Throws {@link UnreadableFile} that lists every problem with it. */
export async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UnreadableFile(`${path}: the mapping cannot be read (${error.message}).`);
  });
  const result = parseMapping(text);
  if ('mapping' in result) return result.mapping;
  throw new UnreadableFile(`${path}: not a mapping:\n  ${result.problems.join('\n  ')}`);
}

/**
 * Inspects a file and finds the mapping for its header: `mapping` where one is given, else a shipped one, else RESO's
 * own names. `source` replaces the mapping's. Throws {@link UnreadableFile}; nothing is written.
 */
export async function prepareFile(
  path: string,
  { mapping: given, source }: { mapping: Mapping | null; source: string | null },
): Promise<PreparedFile> {
  const { head, lines } = await inspectFile(path);
  const layout = layoutOf(path, head);
  const recognised = recognise(layout.columns, given, layout.format === 'json');
  if ('missing' in recognised) throw unknownHeader(path, layout.columns, recognised.missing, given);
  const { mapping } = recognised;
  const columns = layout.format === 'json' ? columnsOf(mapping) : layout.columns;
  return {
    path,
    lines,
    source: source ?? mapping.source,
    hasPhotos: mapping.fields.Media !== undefined,
    namesHomes: mapping.property !== undefined,
    namesTowns: mapping.fields.City !== undefined,
    reader: compileMapping(mapping, columns),
    rows: async () => {
      const text = await openText(path);
      return layout.format === 'json'
        ? readJsonLines(text, columns)
        : readCsv(text, { path, delimiter: layout.delimiter, columns });
    },
  };
}

type Layout =
  | { format: 'json'; columns: string[] }
  | { format: 'csv'; columns: string[]; delimiter: Delimiter };

function layoutOf(path: string, head: string): Layout {
  const start = head.trimStart()[0];
  if (start === '[') {
    throw new UnreadableFile(
      `${path}: it is one JSON array; write one object a line instead (jq -c '.[]').`,
    );
  }
  if (start === '{') {
    const columns = readJsonKeys(head);
    if (columns) return { format: 'json', columns };
    throw new UnreadableFile(`${path}: its first line is not a whole JSON object.`);
  }
  const header = readCsvHeader(head);
  const twice = header.columns.find((name, index) => header.columns.indexOf(name) !== index);
  if (twice) throw new UnreadableFile(`${path}: the header names the column "${twice}" twice.`);
  return { format: 'csv', ...header };
}

function unknownHeader(
  path: string,
  columns: readonly string[],
  missing: readonly string[],
  given: Mapping | null,
): UnreadableFile {
  const found = columns
    .slice(0, 12)
    .map((name) => JSON.stringify(name.slice(0, 40)))
    .join(', ');
  const lead = given
    ? `the mapping names columns that its header lacks: ${missing.join(', ')}`
    : `its header is none that is known; as RESO it lacks ${missing.join(', ')}`;
  const help = given ? '' : ' Name its columns in a mapping file: --mapping FILE.';
  return new UnreadableFile(
    `${path}: ${lead}. Found: ${found}${columns.length > 12 ? ', …' : ''}.${help}`,
  );
}
