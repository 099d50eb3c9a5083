import { drizzle, PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { connect } from './connect';
import { OneWalkDialect } from './dialect';
import { preparing } from './prepared';

/** What stores query: the pool or an open transaction. */
export type Database = PostgresJsDatabase<Record<string, never>>;

export interface DatabaseClient {
  readonly sql: Sql;
  readonly db: Database;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  prepare: boolean;
  /** A query that runs longer is stopped by the server, so that no input can occupy it. */
  statementTimeoutMs: number;
  /** Shown in `pg_stat_activity`. */
  name: string;
}

/** Opens a pool. Connections are made at first use, so this never fails while the database is away. */
export function openDatabase(options: DatabaseOptions): DatabaseClient {
  const sql = connect(options.url, {
    max: options.poolSize,
    prepare: options.prepare,
    connect_timeout: 5,
    // Seconds between two tries. The driver's own wait grows to 20 s, for which every request would hang.
    backoff: () => 0.2,
    idle_timeout: 60,
    // bigint columns hold money and counters: as BigInt they stay exact.
    types: { bigint: postgres.BigInt },
    connection: {
      application_name: options.name,
      statement_timeout: options.statementTimeoutMs,
      // Drivers read timestamps as UTC; a server in another zone must not shift them.
      TimeZone: 'UTC',
      // A plan made for any value would ignore how rare this town or price is.
      plan_cache_mode: 'force_custom_plan',
      // Compiling a plan that looks dear takes longer than most of them run; a server may do so of its own accord.
      jit: 'off',
    },
  });
  const db = databaseOver(options.prepare ? preparing(sql) : sql);
  return { sql, db, close: () => sql.end({ timeout: 5 }) };
}

/** Drizzle over an open driver. */
export function databaseOver(sql: Sql): Database {
  // Tells the driver to leave instants as text, which Drizzle's columns read.
  drizzle(sql);
  const dialect = new OneWalkDialect({ casing: 'snake_case' });
  return new PostgresJsDatabase(dialect, new PostgresJsSession(sql, dialect, undefined), undefined);
}
