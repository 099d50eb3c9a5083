import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@/kernel/errors';
import { env } from '@/platform/env';
import { ProgressLine } from '@/platform/tabular/progress';
import { UnreadableFile } from '@/platform/tabular/source-file';
import type { ImportRun, Outcome } from './import/import-run';
import { importListingsCommand } from './import/listings';
import { importSalesCommand } from './import/sales';

const USAGE = `Usage: npm run import -- listings FILE…
       npm run import -- sales FILE…

Listings come as CSV or JSON lines with the columns of the RESO Data Dictionary, of King County's house sales or of the
UK's Price Paid Data; sales as DVF with or without coordinates, Lyon's flats, King County or Price Paid, and with them
France's rents of 2018 by commune. All may be gzipped. Importing again updates: the same source and key never doubles.

  --mapping FILE   how the listings' own columns become RESO's (see docs/import.md)
  --source NAME    the source that the listings are kept under, in place of the mapping's
  --rejects FILE   where rows that were not taken are listed (default: imports/ under DATA_DIR)`;

/** `npm run import -- listings|sales FILE…`. Exits 0, 1 for what cannot be read, 2 for wrong usage, 130 when interrupted. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      source: { type: 'string' },
      rejects: { type: 'string' },
    },
  });
  const [what, ...files] = positionals;
  const isSales = what === 'sales' && values.mapping === undefined && values.source === undefined;
  if ((what !== 'listings' && !isSales) || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  if (values.source !== undefined && !/^[a-z0-9][a-z0-9-]{0,62}$/.test(values.source)) {
    console.error('--source: expected lower-case letters, digits and hyphens.');
    return 2;
  }
  const settings = env();
  const started = new Date();
  const rejectsPath =
    values.rejects ??
    join(settings.DATA_DIR, 'imports', `${started.toISOString().replaceAll(':', '-')}.rejects.csv`);
  const stop = new AbortController();
  // Ctrl-C arrives once from the terminal and once from every command above this one: each repetition must be caught.
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  const progress = new ProgressLine(process.stderr);
  const run: ImportRun = {
    files,
    rejectsPath,
    settings,
    signal: stop.signal,
    onProgress: (rows, share) => progress.show(rows, share),
  };
  try {
    console.error(`Checking ${files.length === 1 ? files[0] : `${files.length} files`} …`);
    const outcome = isSales
      ? await importSalesCommand(run)
      : await importListingsCommand(run, values);
    progress.end();
    console.log(sentence(outcome, Date.now() - started.getTime(), rejectsPath));
    return outcome.interrupted ? 130 : 0;
  } finally {
    progress.end();
  }
}

function sentence(outcome: Outcome, milliseconds: number, rejectsPath: string): string {
  const number = (value: number) => value.toLocaleString('en-US');
  const counts = outcome.counts.map(([count, what]) => `${number(count)} ${what}`).join(', ');
  const rate = number(Math.round(outcome.rows / Math.max(0.001, milliseconds / 1000)));
  return [
    `Read ${number(outcome.rows)}: ${counts}, in ${(milliseconds / 1000).toFixed(1)} s (${rate} rows/s).`,
    ...(outcome.rejected > 0 ? [`Rejected rows with line, field and reason: ${rejectsPath}`] : []),
    ...(outcome.interrupted ? ['Interrupted: run the same command again to complete it.'] : []),
  ].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (!isUsage && !(error instanceof UnreadableFile) && !(error instanceof AppError)) throw error;
  console.error((error as Error).message);
  process.exitCode = isUsage ? 2 : 1;
}
