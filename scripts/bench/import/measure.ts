import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { writeTable } from '../table';

/** How often an import may take as long as bare COPY. */
const MOST = 3;

export interface Round {
  /** seconds */
  readonly imported: number;
  readonly copied: number;
  readonly peakMegabytes: number;
}

/** Runs `work` on a migrated database of its own, so that neither side meets indexes that another has filled. */
export async function withDatabase<Result>(
  urlOf: (database: string) => string,
  name: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const administrator = connect(urlOf('postgres'), { max: 1 });
  await administrator.unsafe(`create database ${name}`);
  try {
    await migrateDatabase(urlOf(name));
    return await work(urlOf(name));
  } finally {
    await administrator.unsafe(`drop database ${name} with (force)`);
    await administrator.end();
  }
}

/** Seconds that COPY of a file's rows takes into an empty table with the columns and indexes of `table`. */
export async function copyAlone(
  url: string,
  table: string,
  columns: readonly string[],
  path: string,
): Promise<number> {
  const sql = connect(url, { max: 1 });
  try {
    await sql.unsafe(`create table flat_copy (like ${table} including all)`);
    return await timed(async () => {
      const into = await sql.unsafe(`copy flat_copy (${columns.join(', ')}) from stdin`).writable();
      await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), into);
    });
  } finally {
    await sql.end();
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Seconds that `work` takes, and the most memory that this process held meanwhile. */
export async function watched(
  work: () => Promise<unknown>,
): Promise<Pick<Round, 'imported' | 'peakMegabytes'>> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1024 / 1024);
  };
  const timer = setInterval(look, 100);
  const imported = await timed(work);
  look();
  clearInterval(timer);
  return { imported, peakMegabytes: peak };
}

/** Writes the table of one kind of import; false where the median ratio is above {@link MOST}. */
export async function report(
  name: string,
  rounds: readonly Round[],
  rows: number,
  what: string,
): Promise<boolean> {
  const sorted = [...rounds].sort((a, b) => a.imported / a.copied - b.imported / b.copied);
  const rate = (seconds: number) => Math.round(rows / seconds).toLocaleString('en-US');
  await writeTable(
    name,
    ['import, s', `${what}/s`, 'COPY, s', `${what}/s`, 'ratio', 'peak RSS, MB'],
    sorted.map(({ imported, copied, peakMegabytes }) => [
      imported.toFixed(1),
      rate(imported),
      copied.toFixed(1),
      rate(copied),
      (imported / copied).toFixed(2),
      String(Math.round(peakMegabytes)),
    ]),
    `${rows.toLocaleString('en-US')} ${what}, one round a line, best ratio first; the median is to be at most ${MOST}.`,
    `import ${what === 'rows' ? 'listings' : 'sales'}`,
  );
  const median = sorted[Math.floor(sorted.length / 2)];
  return median !== undefined && median.imported / median.copied <= MOST;
}
