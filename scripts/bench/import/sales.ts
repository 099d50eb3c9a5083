import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contextOf, openRuntime } from '@/composition/runtime';
import { importSales } from '@/domains/market/sales/import/service/import-sales';
import { connect } from '@/platform/db/connect';
import { parseEnv } from '@/platform/env';
import { openText } from '@/platform/tabular/source-file';
import { copyAlone, type Round, watched, withDatabase } from './measure';

/** Toulon's sales of 2024 in some hundred towns: each pass has keys, a commune and parcels of its own. */
export async function makeSales(original: string, rows: number, path: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openText(original)) chunks.push(chunk);
  const [header = '', ...lines] = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  await pipeline(Readable.from(repeated(header, lines, rows)), createWriteStream(path));
}

function* repeated(header: string, lines: readonly string[], rows: number): Generator<string> {
  yield `${header}\n`;
  for (let start = 0, pass = 0; start < rows; start += lines.length, pass++) {
    const commune = String(10_137 + pass * 100);
    yield lines
      .slice(0, rows - start)
      .map((line) => `${line.replace(',', `-${pass},`).replaceAll('83137', commune)}\n`)
      .join('');
  }
}

/** One round of sales: the import, then COPY of the very rows that it left, into a table without any. */
export function measureSales(
  urlOf: (database: string) => string,
  name: string,
  files: { source: string; flat: string },
): Promise<Round & { readonly sales: number }> {
  return withDatabase(urlOf, name, async (url) => {
    const runtime = openRuntime(
      parseEnv({ DATABASE_URL: url, AUTH_SECRET: 'a secret of the bench, 32 characters long' }),
    );
    const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: 'bench' });
    let sales = 0;
    const import_ = await watched(async () => {
      const input = { files: [files.source], rejectsPath: `${files.source}.rejects.csv` };
      ({ added: sales } = await importSales(ctx, url, input));
    });
    await runtime.close();
    const columns = await copyOut(url, files.flat);
    return { sales, ...import_, copied: await copyAlone(url, 'sale', columns, files.flat) };
  });
}

async function copyOut(url: string, path: string): Promise<string[]> {
  const sql = connect(url, { max: 1 });
  try {
    const named = await sql<{ name: string }[]>`
      select attname as name from pg_attribute
      where attrelid = 'sale'::regclass and attnum > 0 and not attisdropped and attname <> 'id'`;
    const columns = named.map(({ name }) => name);
    const rows = await sql
      .unsafe(`copy (select ${columns.join(', ')} from sale order by id) to stdout`)
      .readable();
    await pipeline(rows, createWriteStream(path));
    return columns;
  } finally {
    await sql.end();
  }
}

export const salesFiles = (folder: string) => ({
  source: join(folder, 'sales.csv'),
  flat: join(folder, 'sales.copy'),
});
