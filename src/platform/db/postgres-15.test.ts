import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedBinaries } from '../postgres-server/layout';
import { startPostgres } from '../postgres-server/server';
import { connect } from './connect';
import { migrateDatabase } from './migrate';

/** The oldest server that DATABASE_URL may point at; an optional package, which some platforms lack. */
const OLDEST = 'postgres-15';
const isThere = await installedBinaries(OLDEST).then(
  () => true,
  () => false,
);
if (!isThere) console.warn(`Skipped: the package ${OLDEST} is not installed on this platform.`);

test.runIf(isThere)(
  'migrations and a search run on PostgreSQL 15 as well',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gable-15-'));
    const server = await startPostgres({
      cluster: join(folder, 'database'),
      packageName: OLDEST,
      settings: { fsync: 'off' },
    });
    const sql = connect(server.url('postgres'), { max: 1 });
    try {
      await migrateDatabase(server.url('postgres'));
      await migrateDatabase(server.url('postgres'));
      const [row] = await sql`
      select current_setting('server_version') as version,
             listing_search_text('Maison à Évry', 'vue') @@ to_tsquery('simple', 'evry') as found,
             (select count(*)::int from listing) as listings`;
      expect(row).toMatchObject({ found: true, listings: 0 });
      expect(row?.version).toMatch(/^15\./);
    } finally {
      await sql.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
