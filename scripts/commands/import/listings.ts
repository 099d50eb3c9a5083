import { readMapping } from '@/domains/properties/import/prepare';
import { importListings } from '@/domains/properties/import/service/import-listings';
import { openDatabase } from '@/platform/db/client';
import type { ImportRun, Outcome } from './import-run';

/** `npm run import -- listings`: `mapping` and `source` as the command line gave them. */
export async function importListingsCommand(
  { settings, onProgress, ...input }: ImportRun,
  values: { mapping?: string | undefined; source?: string | undefined },
): Promise<Outcome> {
  const mapping = values.mapping === undefined ? null : await readMapping(values.mapping);
  const url = settings.DATABASE_URL ?? '';
  const database = openDatabase({
    url,
    poolSize: 1,
    prepare: settings.DATABASE_PREPARE,
    statementTimeoutMs: 0,
    name: 'gable-import-places',
  });
  try {
    const ctx = { db: database.db, actor: { kind: 'operator' } } as const;
    const summary = await importListings(ctx, url, {
      ...input,
      mapping,
      source: values.source ?? null,
      onProgress: ({ read, share }) => onProgress(read, share),
    });
    const { read, added, changed, unchanged, rejected, interrupted } = summary;
    return {
      rows: read,
      counts: [
        [added, 'added'],
        [changed, 'changed'],
        [unchanged, 'unchanged'],
        [rejected, 'rejected'],
      ],
      rejected,
      interrupted,
    };
  } finally {
    await database.close();
  }
}
