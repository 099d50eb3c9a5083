import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { type DatabaseClient, openDatabase } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';

export interface TestDatabase {
  readonly current: DatabaseClient;
  readonly url: string;
  /** Runs after the file's last test, while the database is still there. */
  onClose(close: () => Promise<void>): void;
}

/** A database of its own for the calling test file, copied from the migrated template and dropped afterwards. */
export function testDatabase(): TestDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const urlOf = (database: string) => inject('databaseUrl').replace('DATABASE', database);
  let client: DatabaseClient | undefined;
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    await asAdministrator(urlOf('postgres'), `create database ${name} template gable_template`);
    client = openDatabase({
      url: urlOf(name),
      poolSize: 5,
      prepare: true,
      statementTimeoutMs: 5000,
      name,
    });
  });
  afterAll(async () => {
    for (const close of closers) await close();
    await client?.close();
    await asAdministrator(urlOf('postgres'), `drop database if exists ${name} with (force)`);
  });

  return {
    get current() {
      if (!client) throw new Error('the test database opens in beforeAll');
      return client;
    },
    get url() {
      return urlOf(name);
    },
    onClose(close) {
      closers.push(close);
    },
  };
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** The address of a database without a table, for what migrates or fills one itself. Dropped after the file's tests. */
export async function emptyDatabase(database: TestDatabase): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const urlOf = (other: string) => inject('databaseUrl').replace('DATABASE', other);
  await asAdministrator(urlOf('postgres'), `create database ${name} template template0`);
  database.onClose(() =>
    asAdministrator(urlOf('postgres'), `drop database if exists ${name} with (force)`),
  );
  return urlOf(name);
}
