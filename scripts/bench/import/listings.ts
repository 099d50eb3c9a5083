import { importListings } from '@/domains/properties/import/service/import-listings';
import { openDatabase } from '@/platform/db/client';
import { LISTING_COLUMNS } from './listing-rows';
import { copyAlone, type Round, watched, withDatabase } from './measure';

/** One round of listings: COPY of rows that are flattened already, then the import of their source. */
export function measureListings(
  urlOf: (database: string) => string,
  name: string,
  files: { source: string; flat: string },
  rows: number,
): Promise<Round> {
  return withDatabase(urlOf, name, async (url) => {
    const copied = await copyAlone(url, 'listing', LISTING_COLUMNS, files.flat);
    return { copied, ...(await watched(() => runImport(url, files.source, rows))) };
  });
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
