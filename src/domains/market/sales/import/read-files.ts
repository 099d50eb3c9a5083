import type { ReservedSql } from 'postgres';
import { rentOf } from '../../rents/layout';
import type { MarketRent } from '../../rents/model';
import { writeRents } from '../../rents/store-write';
import type { SaleLayout } from '../layouts/layout';
import type { PreparedFile } from './prepare';
import type { RowReader } from './read-rows';
import { type RowGroup, RowGroups } from './row-groups';
import type { SaleWriter } from './sale-writer';

/** Reads a file of sales into the writer; resolves to how many sales its rows were. */
export async function readSalesFile(
  reader: RowReader,
  file: PreparedFile,
  layout: SaleLayout,
  writer: SaleWriter,
): Promise<number> {
  const groups = new RowGroups();
  let sales = 0;
  const take = ({ key, line, rows }: RowGroup) => {
    const sale = reader.attempt(file, line, () => layout.saleOf(key, rows));
    if (!sale) return undefined;
    sales += 1;
    return reader.attempt(file, line, () => writer.add(sale));
  };
  try {
    await reader.read(file, (line, cells) => {
      const key = reader.attempt(file, line, () => layout.keyOf(cells));
      const full = key === undefined ? undefined : groups.add(key, line, cells);
      return full && take(full);
    });
    // What is open when a run is cut off may lack rows: the next run reads it whole.
    if (!reader.interrupted) for (const group of groups.rest()) await take(group);
  } finally {
    await reader.settle();
    await writer.flush();
  }
  return sales;
}

/** Reads a file of rents, a line for each commune of France at most, and writes it in one transaction. */
export async function readRentsFile(
  reader: RowReader,
  file: PreparedFile,
  type: MarketRent['type'],
  sql: ReservedSql,
): Promise<{ rents: number; added: number; changed: number }> {
  const rents = new Map<string, MarketRent>();
  await reader.read(file, (line, cells) => {
    const rent = reader.attempt(file, line, () => rentOf(cells, type));
    if (rent) rents.set(rent.communeCode, rent);
    return undefined;
  });
  if (reader.interrupted) return { rents: 0, added: 0, changed: 0 };
  return { rents: rents.size, ...(await writeRents(sql, [...rents.values()])) };
}
