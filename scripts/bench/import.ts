import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@/platform/postgres-server/server';
import { realData } from '@/testing/real-data';
import { makeRows } from './import/listing-rows';
import { measureListings } from './import/listings';
import { type Round, report } from './import/measure';
import { makeSales, measureSales, salesFiles } from './import/sales';

/**
 * `npm run bench -- import [listings|sales] [--rows N] [--rounds N]`: the imports of real rows, repeated with a changed key,
 * against COPY of the same rows, already flattened, into an empty table with the same columns and indexes; one after the
 * other on a PostgreSQL made for it, with the settings that it has anywhere. Exits 1 where a median ratio is above three.
 */
export async function run(args: string[]): Promise<void> {
  const options = {
    rows: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const rounds = Number(values.rounds);
  const rowsOf = (usual: number) => Number(values.rows ?? usual);
  const wanted = (what: string) => positionals.length === 0 || positionals.includes(what);
  const folder = await mkdtemp(join(tmpdir(), 'gable-bench-'));
  const server = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const met = [
      !wanted('listings') ||
        (await benchListings(server.url, folder, { rows: rowsOf(50_000), rounds })),
      !wanted('sales') || (await benchSales(server.url, folder, { rows: rowsOf(200_000), rounds })),
    ];
    if (met.includes(false)) process.exitCode = 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Size {
  readonly rows: number;
  readonly rounds: number;
}
type UrlOf = (database: string) => string;

async function benchListings(urlOf: UrlOf, folder: string, { rows, rounds }: Size) {
  const files = await makeRows(original('king-county/kc_house_data.csv.gz'), rows, folder);
  const results: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await measureListings(urlOf, `bench_${round}`, files, rows));
  }
  return report('import', results, rows, 'rows');
}

async function benchSales(urlOf: UrlOf, folder: string, { rows, rounds }: Size) {
  const files = salesFiles(folder);
  await makeSales(original('dvf-geo/toulon-83137-2024.csv.gz'), rows, files.source);
  const results: (Round & { sales: number })[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await measureSales(urlOf, `bench_sales_${round}`, files));
  }
  return report('import-sales', results, results[0]?.sales ?? 0, 'sales');
}

function original(path: string): string {
  const file = realData(path);
  if (file === null) throw new Error(`../shared/data/${path} is not there`);
  return file;
}
