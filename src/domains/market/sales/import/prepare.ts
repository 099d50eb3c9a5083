import { readCsv, readCsvHeader } from '@/platform/tabular/csv';
import { inspectFile } from '@/platform/tabular/inspect';
import { openText, UnreadableFile } from '@/platform/tabular/source-file';
import type { Cells, SaleLayout } from '../layouts/layout';
import { recogniseSales } from '../layouts/recognise';

/** A file of sales that was read to its end once, is known to be readable, and whose layout is known. */
export interface SalesFile {
  readonly path: string;
  readonly lines: number;
  readonly layout: SaleLayout;
  rows(): AsyncGenerator<{ line: number; cells: Cells } | { line: number; problem: string }>;
}

/** Inspects a file of recorded sales. Throws {@link UnreadableFile} before anything is written. */
export async function prepareSales(path: string): Promise<SalesFile> {
  const { head, lines } = await inspectFile(path);
  const { delimiter, columns } = readCsvHeader(head);
  const layout = recogniseSales(columns);
  if (!layout) {
    const found = columns.slice(0, 8).map((name) => JSON.stringify(name.slice(0, 40)));
    throw new UnreadableFile(
      `${path}: its columns are those of no known register of sales (DVF with or without coordinates, Lyon's flats, ` +
        `King County, UK Price Paid). Found: ${found.join(', ')}${columns.length > 8 ? ', …' : ''}.`,
    );
  }
  return {
    path,
    lines,
    layout,
    async *rows() {
      for await (const row of readCsv(await openText(path), { path, delimiter, columns })) {
        if ('problem' in row) yield row;
        else yield { line: row.line, cells: named(columns, row.cells) };
      }
    },
  };
}

function named(columns: readonly string[], cells: readonly string[]): Cells {
  const row: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++)
    row[columns[index] ?? ''] = cells[index] ?? '';
  return row;
}
