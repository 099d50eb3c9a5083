import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { TrendInput } from '@/domains/market/trends/contract';
import { connect } from '@/platform/db/connect';
import { timesOf } from './figures';

/** Asks DuckDB for yearly counts and quartiles of a postal code over a Parquet file of the fit sales, made where it is missing. */
export async function askDuckDb(
  url: string,
  folder: string,
  trends: readonly TrendInput[],
): Promise<{ times: number[]; megabytes: number }> {
  const parquet = join(folder, 'sales.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  if (!existsSync(parquet)) {
    const csv = join(folder, 'sales.csv');
    await writeCsv(url, csv);
    await connection.run(`copy (select * from read_csv('${csv}', types = {
      'postal_code': 'varchar', 'commune_code': 'varchar', 'department': 'varchar'})
      order by country, postal_code, sold_on) to '${parquet}.draft' (format parquet, compression zstd)`);
    renameSync(`${parquet}.draft`, parquet);
    rmSync(csv);
  }
  const asked = await connection.prepare(`
    select year(sold_on) as year, count(*) as sales, quantile_cont(price / surface, [0.25, 0.5, 0.75]) as quartiles
    from read_parquet('${parquet}') where country = $1 and postal_code = $2 and type = $3 group by 1 order by 1`);
  const times = await timesOf(trends, async ({ country, code, type }) => {
    asked.bindVarchar(1, country);
    asked.bindVarchar(2, code);
    asked.bindVarchar(3, type ?? '');
    await (await asked.run()).getRows();
  });
  connection.closeSync();
  return { times, megabytes: Math.round(statSync(parquet).size / 1024 / 1024) };
}

async function writeCsv(url: string, path: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  const rows = await sql`
    copy (select country, postal_code, commune_code, department, type, rooms, sold_on, price::float8 / 100 as price, surface
      from sale where exclusions = '{}' and not is_symbolic and withdrawn_at is null and price > 0 and surface > 0
        and type is not null and postal_code is not null) to stdout with (format csv, header)`.readable();
  await pipeline(rows, createWriteStream(path));
  await sql.end();
}
