import type { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import type { Sql, TransactionSql } from 'postgres';
import { connect } from '../db/connect';
import { migrateDatabase } from '../db/migrate';
import { appliedMigrations, knownMigrations, migrateTo } from '../db/migrations';
import { typeOfKey } from '../files/keys';
import type { FileStore } from '../files/store';
import { readArchive, verifyArchive } from './archive-reader';
import { checkCounts, copyIn, removeFillings, setSequences, suspendRules } from './load-database';
import { MANIFEST_NAME, type Manifest, SEAL_NAME } from './manifest';
import { addPendingJobs, type PendingJob } from './pending-jobs';
import { BackupRefusal } from './refusal';

interface RestoreOptions {
  readonly databaseUrl: string;
  readonly files: FileStore;
  readonly path: string;
  /** One line of progress. */
  readonly say: (line: string) => void;
  /** Where this Gable's migrations are. */
  readonly migrationsFolder?: string;
}

/**
 * Fills an empty database and its file store from an archive: first all of it is checked, then the database is brought
 * to the archive's migration, loaded in one transaction, and brought to this Gable's. Interrupted, it leaves no row.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { databaseUrl, path, say, migrationsFolder = 'drizzle' } = options;
  say('checking the archive');
  const manifest = await verifyArchive(path);
  refuseForeignMigrations(manifest, knownMigrations(migrationsFolder));
  const sql = connect(databaseUrl, { max: 3, connection: { statement_timeout: 0 } });
  try {
    await refuseUnlessEmpty(sql, manifest);
    await migrateTo(databaseUrl, manifest.migrations.length, migrationsFolder);
    await load(sql, manifest, options);
    await migrateDatabase(databaseUrl, migrationsFolder);
    return manifest;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function refuseForeignMigrations({ migrations }: Manifest, known: readonly string[]): void {
  if (migrations.some((hash, index) => known[index] !== hash)) {
    throw new BackupRefusal(
      `The archive has ${migrations.length} migrations, of which this Gable does not know all (it has ${known.length}). Restore with the Gable that wrote it, or a newer one. Nothing was touched.`,
    );
  }
}

async function refuseUnlessEmpty(sql: Sql, { migrations }: Manifest): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select quote_ident(relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and obj_description(oid, 'pg_class') is distinct from 'filled by migrations'`;
  const applied = await appliedMigrations(sql);
  // An earlier restore that was interrupted leaves the archive's own migrations and no row: that is empty too.
  const isOurs = applied.length === 0 ? tables.length === 0 : `${applied}` === `${migrations}`;
  if (isOurs) {
    const filled: string[] = [];
    for (const { name } of tables) {
      const [row] = await sql.unsafe(`select exists (select from public.${name}) as filled`);
      if (row?.filled) filled.push(name);
    }
    if (filled.length === 0) return;
  }
  throw new BackupRefusal(
    'The database is not empty. Restore into a DATA_DIR that has not been used. Nothing was touched.',
  );
}

async function load(sql: Sql, manifest: Manifest, { files, path, say }: RestoreOptions) {
  const stored: string[] = [];
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  try {
    await sql.begin(async (tx) => {
      const putRulesBack = await suspendRules(tx);
      await removeFillings(tx, manifest.tables);
      say('loading');
      for await (const { name, body } of readArchive(path)) {
        const [, tableName] = /^database\/([^/]+)\/\d+\.copy$/.exec(name) ?? [];
        const table = tableName === undefined ? undefined : tables.get(tableName);
        if (table) await copyIn(tx, table, body);
        else if (name === 'jobs.json') await loadJobs(sql, tx, body);
        else if (name.startsWith('files/')) {
          const key = name.slice('files/'.length);
          await files.put(key, body, typeOfKey(key));
          stored.push(key);
        } else if (name === MANIFEST_NAME || name === SEAL_NAME) await buffer(body);
        else throw new Error(`the archive holds ${name}, which belongs to nothing`);
      }
      await setSequences(tx, manifest.sequences);
      await checkCounts(tx, manifest.tables);
      await putRulesBack();
    });
  } catch (error) {
    for (const key of stored) await files.delete(key).catch(() => {});
    throw error;
  }
}

async function loadJobs(sql: Sql, tx: TransactionSql, body: Readable): Promise<void> {
  await addPendingJobs(sql, tx, (await json(body)) as PendingJob[]);
}
