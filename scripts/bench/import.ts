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
import { env } from '@/platform/env';
import { realData } from '../../src/testing/real-data';
import { LISTING_COLUMNS, makeRows } from './import-rows';

const MOST = 3;

/**
 * `npm run bench -- import [--rows N] [--rounds N]`: the import of real rows, repeated with a changed key, against COPY
 * of the same rows, already flattened, into an empty table with the same columns and indexes, one after the other in
 * one database made for it. Exits 1 where the median ratio is above three.
 */
export async function benchImport(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { type: 'string', default: '50000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
  const original = realData('king-county/kc_house_data.csv.gz');
  if (original === null) {
    console.error('bench import: ../shared/data/king-county is not there; nothing was measured.');
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'gable-bench-'));
  try {
    const files = await makeRows(original, rows, folder);
    const results: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      const result = await measure(files, rows);
      results.push(result);
      console.log(describe(`round ${round}`, result, rows));
    }
    const median = results.sort((a, b) => a.imported / a.copied - b.imported / b.copied)[
      Math.floor(results.length / 2)
    ];
    if (!median) return 1;
    console.log(describe('median', median, rows));
    return median.imported / median.copied <= MOST ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly imported: number;
  readonly copied: number;
  readonly peakMegabytes: number;
}

function describe(name: string, { imported, copied, peakMegabytes }: Round, rows: number): string {
  const rate = (seconds: number) => `${Math.round(rows / seconds).toLocaleString('en-US')} rows/s`;
  return `${name}: import ${imported.toFixed(1)} s (${rate(imported)}), COPY ${copied.toFixed(1)} s (${rate(copied)}), ratio ${(imported / copied).toFixed(2)}, peak RSS ${Math.round(peakMegabytes)} MB`;
}

/** Both sides in a database of their own, so that neither meets indexes that the other or a user has filled. */
async function measure(files: { source: string; flat: string }, rows: number): Promise<Round> {
  const base = env().DATABASE_URL ?? '';
  const name = `gable_bench_${Date.now()}`;
  const administrator = connect(base, { max: 1 });
  const url = new URL(base);
  url.pathname = `/${name}`;
  await administrator.unsafe(`create database ${name}`);
  try {
    await migrateDatabase(url.href);
    const copied = await timed(() => copyFlat(url.href, files.flat));
    const watch = watchMemory();
    const imported = await timed(() => runImport(url.href, files.source, rows));
    return { imported, copied, peakMegabytes: watch.stop() };
  } finally {
    await administrator.unsafe(`drop database if exists ${name} with (force)`);
    await administrator.end();
  }
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
