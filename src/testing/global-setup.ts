import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { areTownsKept, keepTowns } from '../domains/places/gazetteer/service/keep-towns';
import { connect } from '../platform/db/connect';
import { migrateDatabase } from '../platform/db/migrate';
import { startPostgres } from '../platform/postgres-server/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template's server, with `DATABASE` where a database's name goes. */
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file copies in about 80 ms. */
export default async function setup(project: TestProject) {
  // Checks of the sources alone.
  if (process.env.GABLE_TEST_DATABASE === 'off') return;
  if (!areTownsKept(process.cwd())) keepTowns(process.cwd());
  const folder = mkdtempSync(join(tmpdir(), 'gable-test-'));
  // Nothing of a test survives it: durability is traded for speed.
  const server = await startPostgres({
    cluster: join(folder, 'database'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  const sql = connect(server.url('postgres'), { max: 1 });
  await sql`create database gable_template`;
  await sql.end();
  await migrateDatabase(server.url('gable_template'));
  project.provide('databaseUrl', server.url('DATABASE'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
