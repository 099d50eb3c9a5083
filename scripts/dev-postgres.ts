import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrateDatabase } from '../src/platform/db/migrate';
import { startPostgres } from '../src/platform/postgres-server/server';

/** `tsx scripts/dev-postgres.ts FOLDER`: a migrated PostgreSQL for trying things, which stays until it is killed. */
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: tsx scripts/dev-postgres.ts FOLDER');
  process.exit(1);
}
mkdirSync(resolve(folder), { recursive: true });
const server = await startPostgres({ cluster: join(resolve(folder), 'cluster') });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
await migrateDatabase(server.url('postgres'));
console.log(`DATABASE_URL='${server.url('postgres')}'`);
