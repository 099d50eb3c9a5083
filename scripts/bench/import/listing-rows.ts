import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FlatListing } from '@/domains/properties/import/flat-listing';
import { flatten } from '@/domains/properties/import/flatten';
import { type PreparedFile, prepareFile } from '@/domains/properties/import/prepare';
import { openTownLookup } from '@/domains/properties/import/towns';
import { arrayLiteral, type CopyValue, copyLine } from '@/platform/db/copy';
import { openText } from '@/platform/tabular/source-file';

const SAME: readonly (keyof FlatListing)[] = [
  'transaction',
  'source_key',
  'title',
  'description',
  'status',
  'price',
  'currency',
  'listed_at',
  'closed_at',
  'type',
  'city_key',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'surface',
  'rooms',
  'bedrooms',
  'bathrooms',
  'year_built',
];
export const LISTING_COLUMNS = ['id', 'property_id', 'source', 'features', ...SAME] as const;

/** Writes `rows` rows as a source file, and the same rows flattened for COPY; both are streamed. */
export async function makeRows(
  original: string,
  rows: number,
  folder: string,
): Promise<{ source: string; flat: string }> {
  const files = { source: join(folder, 'source.csv'), flat: join(folder, 'flat.copy') };
  await pipeline(Readable.from(repeated(original, rows)), createWriteStream(files.source));
  const prepared = await prepareFile(files.source, { mapping: null, source: null });
  await pipeline(Readable.from(flattened(prepared)), createWriteStream(files.flat));
  return files;
}

/** The file's rows again and again; each pass puts its number behind the id, so that all keys differ. */
async function* repeated(path: string, rows: number): AsyncGenerator<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await openText(path)) chunks.push(chunk);
  const [header = '', ...lines] = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  yield `${header}\n`;
  for (let start = 0; start < rows; start += lines.length) {
    const pass = start / lines.length;
    const some = lines.slice(0, rows - start);
    yield some.map((line) => `${line.replace(',', `-${pass},`)}\n`).join('');
  }
}

async function* flattened(file: PreparedFile): AsyncGenerator<string> {
  const townOf = await openTownLookup();
  let id = 0;
  for await (const row of await file.rows()) {
    if ('problem' in row) throw new Error(`line ${row.line} ${row.problem}`);
    const listing = flatten(file.reader, row.cells, townOf);
    id += 1;
    const cells = SAME.map((name) => listing[name] as CopyValue);
    yield copyLine([id, id, file.source, arrayLiteral(listing.features), ...cells]);
  }
}
