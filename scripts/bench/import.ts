import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { importListings } from '@/domains/properties/import/service/import-listings';
import { openDatabase } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { startPostgres } from '@/platform/postgres-server/server';
import { realData } from '@/testing/real-data';
import { LISTING_COLUMNS, makeRows } from './import-rows';
import { writeTable } from './table';

const MOST = 3;

/**
 * `npm run bench -- import [--rows N] [--rounds N]`: the import of real rows, repeated with a changed key, against COPY
 * of the same rows, already flattened, into an empty table with the same columns and indexes; one after the other on a
 * PostgreSQL made for it, with the settings that it has anywhere. Exits 1 where the median ratio is above three.
 */
export async function run(args: string[]): Promise<void> {
  const options = {
    rows: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  } as const;
  const { values } = parseArgs({ args, options });
  const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
  const original = realData('king-county/kc_house_data.csv.gz');
  if (original === null) throw new Error('../shared/data/king-county is not there');
  const folder = await mkdtemp(join(tmpdir(), 'gable-bench-'));
  const server = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const files = await makeRows(original, rows, folder);
    const results: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      results.push(await measure(server.url, `bench_${round}`, files, rows));
    }
    results.sort((a, b) => a.imported / a.copied - b.imported / b.copied);
    await report(results, rows);
    const median = results[Math.floor(results.length / 2)];
    if (!median || median.imported / median.copied > MOST) process.exitCode = 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Round {
  /** seconds */
  readonly imported: number;
  readonly copied: number;
  readonly peakMegabytes: number;
}

async function report(results: readonly Round[], rows: number): Promise<void> {
  const rate = (seconds: number) => Math.round(rows / seconds).toLocaleString('en-US');
  await writeTable(
    'import',
    ['import, s', 'rows/s', 'COPY, s', 'rows/s', 'ratio', 'peak RSS, MB'],
    results.map(({ imported, copied, peakMegabytes }) => [
      imported.toFixed(1),
      rate(imported),
      copied.toFixed(1),
      rate(copied),
      (imported / copied).toFixed(2),
      String(Math.round(peakMegabytes)),
    ]),
    `${rows.toLocaleString('en-US')} rows, one round a line, best ratio first; the median is to be at most ${MOST}.`,
  );
}

/** Both sides in a database of their own, so that neither meets indexes that another round has filled. */
async function measure(
  urlOf: (database: string) => string,
  name: string,
  files: { source: string; flat: string },
  rows: number,
): Promise<Round> {
  const administrator = connect(urlOf('postgres'), { max: 1 });
  await administrator.unsafe(`create database ${name}`);
  await migrateDatabase(urlOf(name));
  const copied = await timed(() => copyFlat(urlOf(name), files.flat));
  const watch = watchMemory();
  const imported = await timed(() => runImport(urlOf(name), files.source, rows));
  const peakMegabytes = watch.stop();
  await administrator.unsafe(`drop database ${name} with (force)`);
  await administrator.end();
  return { imported, copied, peakMegabytes };
}

async function copyFlat(url: string, path: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`create table flat_listing (like listing including all)`;
    const into = await sql
      .unsafe(`copy flat_listing (${LISTING_COLUMNS.join(', ')}) from stdin`)
      .writable();
    await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), into);
  } finally {
    await sql.end();
  }
}

async function runImport(url: string, path: string, rows: number): Promise<void> {
  const database = openDatabase({
    url,
    poolSize: 1,
    prepare: true,
    statementTimeoutMs: 0,
    name: 'gable-bench',
  });
  const ctx = { db: database.db, actor: { kind: 'operator' } } as const;
  const summary = await importListings(ctx, url, {
    files: [path],
    mapping: null,
    source: null,
    rejectsPath: `${path}.rejects.csv`,
  });
  await database.close();
  if (summary.added !== rows) throw new Error(`added ${summary.added} of ${rows} rows`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function watchMemory(): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1024 / 1024);
  };
  const timer = setInterval(look, 100);
  return {
    stop() {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}
