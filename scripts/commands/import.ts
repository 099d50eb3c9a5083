import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readMapping } from '@/domains/properties/import/prepare';
import {
  type ImportSummary,
  importListings,
} from '@/domains/properties/import/service/import-listings';
import { AppError } from '@/kernel/errors';
import { openDatabase } from '@/platform/db/client';
import { env } from '@/platform/env';
import { ProgressLine } from '@/platform/tabular/progress';
import { UnreadableFile } from '@/platform/tabular/source-file';

const USAGE = `Usage: npm run import -- listings FILE…

Takes CSV or JSON lines, also gzipped, with the columns of the RESO Data Dictionary, of King County's house sales or of
the UK's Price Paid Data. Importing again updates: the same source and key never doubles.

  --mapping FILE   how the files' own columns become RESO's (see docs/import.md)
  --source NAME    the source that the listings are kept under, in place of the mapping's
  --rejects FILE   where rows that were not taken are listed (default: imports/ under DATA_DIR)`;

/** `npm run import -- listings FILE…`. Exits 0, 1 for what cannot be read, 2 for wrong usage, 130 when interrupted. */
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
  if (what !== 'listings' || files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  if (values.source !== undefined && !/^[a-z0-9][a-z0-9-]{0,62}$/.test(values.source)) {
    console.error('--source: expected lower-case letters, digits and hyphens.');
    return 2;
  }
  const settings = env();
  const mapping = values.mapping === undefined ? null : await readMapping(values.mapping);
  const started = new Date();
  const rejectsPath =
    values.rejects ??
    join(settings.DATA_DIR, 'imports', `${started.toISOString().replaceAll(':', '-')}.rejects.csv`);
  const url = settings.DATABASE_URL ?? '';
  const database = openDatabase({
    url,
    poolSize: 1,
    prepare: settings.DATABASE_PREPARE,
    statementTimeoutMs: 0,
    name: 'gable-import-places',
  });
  const stop = new AbortController();
  // Ctrl-C arrives once from the terminal and once from every command above this one: each repetition must be caught.
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  const progress = new ProgressLine(process.stderr);
  try {
    const ctx = { db: database.db, actor: { kind: 'operator' } } as const;
    console.error(`Checking ${files.length === 1 ? files[0] : `${files.length} files`} …`);
    const summary = await importListings(ctx, url, {
      files,
      mapping,
      source: values.source ?? null,
      rejectsPath,
      signal: stop.signal,
      onProgress: ({ read, share }) => progress.show(read, share),
    });
    progress.end();
    console.log(sentence(summary, Date.now() - started.getTime(), rejectsPath));
    return summary.interrupted ? 130 : 0;
  } finally {
    progress.end();
    await database.close();
  }
}

function sentence(summary: ImportSummary, milliseconds: number, rejectsPath: string): string {
  const { read, added, changed, unchanged, rejected, interrupted } = summary;
  const number = (value: number) => value.toLocaleString('en-US');
  const rate = number(Math.round(read / Math.max(0.001, milliseconds / 1000)));
  return [
    `Read ${number(read)}: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged, ` +
      `${number(rejected)} rejected, in ${(milliseconds / 1000).toFixed(1)} s (${rate} rows/s).`,
    ...(rejected > 0 ? [`Rejected rows with line, field and reason: ${rejectsPath}`] : []),
    ...(interrupted ? ['Interrupted: run the same command again to complete it.'] : []),
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
