import { readCsv, readCsvHeader } from '@/platform/tabular/csv';
import { inspectFile } from '@/platform/tabular/inspect';
import { openText, UnreadableFile } from '@/platform/tabular/source-file';
import type { RecordedSale } from '../model';
import { type Cells, UnusableRow } from './layout';
import { recogniseSales } from './recognise';

export interface ReadSales {
  readonly layout: string;
  readonly sales: RecordedSale[];
  readonly rows: number;
  readonly rejected: { line: number; field: string; reason: string }[];
}

/**
 * All sales of one file, in memory: for measuring and for tests on files of a known size. Rows of one sale may lie apart.
 * Throws {@link UnreadableFile} where no layout has the file's header.
 */
export async function readSales(path: string): Promise<ReadSales> {
  const { head } = await inspectFile(path);
  const { delimiter, columns } = readCsvHeader(head);
  const layout = recogniseSales(columns);
  if (!layout)
    throw new UnreadableFile(`${path}: its columns are those of no known file of sales.`);
  const groups = new Map<string, { line: number; rows: Cells[] }>();
  const rejected: ReadSales['rejected'] = [];
  let rows = 0;
  for await (const row of readCsv(await openText(path), { path, delimiter, columns })) {
    rows += 1;
    if (!('cells' in row)) {
      rejected.push({ line: row.line, field: '', reason: row.problem });
      continue;
    }
    const cells = Object.fromEntries(
      columns.map((column, index) => [column, row.cells[index] ?? '']),
    );
    const group = attempt(rejected, row.line, () => {
      const key = layout.keyOf(cells);
      return groups.get(key) ?? groups.set(key, { line: row.line, rows: [] }).get(key);
    });
    group?.rows.push(cells);
  }
  const sales = [...groups].flatMap(
    ([key, group]) => attempt(rejected, group.line, () => layout.saleOf(key, group.rows)) ?? [],
  );
  return { layout: layout.name, sales, rows, rejected };
}

function attempt<Result>(rejected: ReadSales['rejected'], line: number, run: () => Result) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UnusableRow)) throw error;
    rejected.push({ line, field: error.field, reason: error.message });
    return undefined;
  }
}
