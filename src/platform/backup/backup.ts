import type { TransactionSql } from 'postgres';
import { AppError } from '@/kernel/errors';
import { connect } from '../db/connect';
import { appliedMigrations } from '../db/migrations';
import type { FileStore } from '../files/store';
import { type ArchiveWriter, writeArchive } from './archive-writer';
import { copyOut, fileKeysOf, sequencesOf, tablesOf } from './dump-database';
import { FORMAT_VERSION, type Manifest } from './manifest';
import { pendingJobs } from './pending-jobs';
import { BackupRefusal } from './refusal';

interface BackupOptions {
  readonly databaseUrl: string;
  readonly files: FileStore;
  readonly path: string;
  /** One line of progress. */
  readonly say: (line: string) => void;
}

type Summary = Pick<Manifest, 'tables' | 'jobs' | 'files' | 'missingFiles'>;

/**
 * Writes database and files into one archive while people work. All tables are read in one snapshot; the
 * files that its rows name must be there, and those that are not are reported.
 */
export async function backUp({ databaseUrl, files, path, say }: BackupOptions): Promise<Summary> {
  const sql = connect(databaseUrl, { max: 1, connection: { statement_timeout: 0 } });
  const archive = await writeArchive(path);
  try {
    const { keys, ...database } = await sql.begin(
      'isolation level repeatable read read only',
      (tx) => dumpDatabase(tx, archive, say),
    );
    const saved = await dumpFiles(files, archive);
    // Lost before, or deleted since the snapshot.
    const missingFiles = keys.filter((key) => !saved.has(key));
    say(`${saved.size} files`);
    const manifest = {
      format: 'gable-backup' as const,
      version: FORMAT_VERSION,
      createdAt: new Date().toISOString(),
      ...database,
      files: saved.size,
      missingFiles,
    };
    await archive.finish(manifest);
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function dumpDatabase(
  tx: TransactionSql,
  archive: ArchiveWriter,
  say: (line: string) => void,
) {
  const migrations = await appliedMigrations(tx);
  if (migrations.length === 0) throw new BackupRefusal('The database is empty: nothing to save.');
  const tables: Manifest['tables'] = [];
  for (const table of await tablesOf(tx)) {
    let piece = 0;
    const rows = await copyOut(tx, table, (body) => {
      piece++;
      return archive.add(`database/${table.name}/${String(piece).padStart(6, '0')}.copy`, body);
    });
    tables.push({ ...table, rows });
    say(`${table.name}: ${rows} rows`);
  }
  const jobs = await pendingJobs(tx);
  await archive.add('jobs.json', Buffer.from(JSON.stringify(jobs)));
  const [server] = await tx`select current_setting('server_version') as version`;
  return {
    migrations,
    postgres: String(server?.version),
    tables,
    sequences: await sequencesOf(tx),
    jobs: jobs.length,
    keys: await fileKeysOf(tx),
  };
}

/**
 * Everything in the store, small versions of pictures included. It is listed after the snapshot, so nothing that a row
 * names is left out; what is deleted meanwhile is skipped, and what was added since is only a few bytes too many.
 */
async function dumpFiles(files: FileStore, archive: ArchiveWriter): Promise<Set<string>> {
  const saved = new Set<string>();
  for await (const { key } of files.list('')) {
    try {
      const { body, size } = await files.get(key);
      await archive.addStream(`files/${key}`, size, body);
      saved.add(key);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    }
  }
  return saved;
}
