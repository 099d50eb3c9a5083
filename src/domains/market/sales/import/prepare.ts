import { basename } from 'node:path';
import { readCsv, readCsvHeader } from '@/platform/tabular/csv';
import { inspectFile } from '@/platform/tabular/inspect';
import { openText, UnreadableFile } from '@/platform/tabular/source-file';
import { isRents, rentTypeOf } from '../../rents/layout';
import type { MarketRent } from '../../rents/model';
import type { Cells, SaleLayout } from '../layouts/layout';
import { recogniseSales } from '../layouts/recognise';

/** What a file holds: sales in one of the known layouts, or rents of one kind of home. */
export type Content =
  | { readonly kind: 'sales'; readonly layout: SaleLayout }
  | { readonly kind: 'rents'; readonly type: MarketRent['type'] };

/** A file that was read to its end once, is known to be readable, and whose layout is known. */
export interface PreparedFile {
  readonly path: string;
  readonly lines: number;
  readonly content: Content;
  rows(): AsyncGenerator<{ line: number; cells: Cells } | { line: number; problem: string }>;
}

/** Inspects a file of recorded sales or rents. Throws {@link UnreadableFile} before anything is written. */
export async function prepareSales(path: string): Promise<PreparedFile> {
  const { head, lines } = await inspectFile(path);
  const { delimiter, columns } = readCsvHeader(head);
  return {
    path,
    lines,
    content: contentOf(path, columns),
    async *rows() {
      for await (const row of readCsv(await openText(path), { path, delimiter, columns })) {
        if ('problem' in row) yield row;
        else yield { line: row.line, cells: named(columns, row.cells) };
      }
    },
  };
}

function contentOf(path: string, columns: readonly string[]): Content {
  if (isRents(columns)) {
    const type = rentTypeOf(basename(path));
    if (type) return { kind: 'rents', type };
    throw new UnreadableFile(
      `${path}: its columns are those of rents, which do not say of what: its name is to hold “appartements” or “maisons”.`,
    );
  }
  const layout = recogniseSales(columns);
  if (layout) return { kind: 'sales', layout };
  const found = columns.slice(0, 8).map((name) => JSON.stringify(name.slice(0, 40)));
  throw new UnreadableFile(
    `${path}: its columns are those of no known register of sales (DVF with or without coordinates, Lyon's flats, ` +
      `King County, UK Price Paid, rents of 2018). Found: ${found.join(', ')}${columns.length > 8 ? ', …' : ''}.`,
  );
}

/** Without empty cells: most of a wide row are, and objects of so many members are slow to make and to collect. */
function named(columns: readonly string[], cells: readonly string[]): Cells {
  const row: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++) {
    const cell = cells[index];
    if (cell) row[columns[index] ?? ''] = cell;
  }
  return row;
}
