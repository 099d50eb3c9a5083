import { connect } from '../../src/platform/db/connect';
import { migrateDatabase } from '../../src/platform/db/migrate';
import type { Env } from '../../src/platform/env';
import { databaseAccount } from '../../src/platform/postgres-server/account';
import { holdDatabase } from '../../src/platform/postgres-server/hold-database';
import { DatabaseUnavailable } from '../../src/platform/postgres-server/join-keeper';
import { makeDataFolder } from '../../src/platform/postgres-server/layout';
import { noteNewDatabase } from './new-database';
import { keptSecret } from './secret';
import { Refusal } from './settings';

const OLDEST_VERSION = 15;

export interface DatabaseUse {
  /** What a process of the application needs beside the settings: DATABASE_URL, AUTH_SECRET, DATA_DIR. */
  variables: Record<string, string>;
  /** For child processes that hold the embedded database themselves; empty with a DATABASE_URL. */
  keeperSocket: string;
  /** Resolves to how many other commands keep the database up. */
  release(): Promise<number>;
}

/**
 * Gives the database of the settings: the one at DATABASE_URL where that is set, else the embedded one of DATA_DIR.
 * It is brought to the newest migration, except for a command that fills an empty one itself.
 */
export async function useDatabase(
  env: Env,
  { migrate, onStep }: { migrate: boolean; onStep: (step: string) => void },
): Promise<DatabaseUse> {
  makeDataFolder(env.DATA_DIR, databaseAccount());
  const hold = env.DATABASE_URL ? external(env.DATABASE_URL) : await embedded(env, onStep);
  if (env.DATABASE_URL) await checkVersion(env.DATABASE_URL);
  if (migrate) {
    await noteNewDatabase(hold.url);
    await bringUpToDate(env, hold.url);
  }
  return {
    variables: {
      DATABASE_URL: hold.url,
      AUTH_SECRET: env.AUTH_SECRET ?? keptSecret(env.DATA_DIR),
      DATA_DIR: env.DATA_DIR,
      NODE_ENV: env.NODE_ENV,
    },
    keeperSocket: hold.keeperSocket,
    release: hold.release,
  };
}

async function bringUpToDate(env: Env, url: string): Promise<void> {
  try {
    await migrateDatabase(url);
  } catch (error) {
    const place = env.DATABASE_URL
      ? 'The database at DATABASE_URL'
      : `The database of ${env.DATA_DIR}`;
    throw new Refusal(
      `${place} could not be brought up to date (${causeOf(error)}). It may belong to another version of Gable: ` +
        `start that version, or set ${env.DATABASE_URL ? 'DATABASE_URL to another database' : 'DATA_DIR to another folder'}.`,
    );
  }
}

/** What the database said: Drizzle wraps it in a message that repeats the whole statement. */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

function external(url: string) {
  return { url, keeperSocket: '', release: async () => 0 };
}

async function embedded(env: Env, onStep: (step: string) => void) {
  try {
    return await holdDatabase(env.DATA_DIR, onStep);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new Refusal(error.message);
    throw error;
  }
}

async function checkVersion(url: string): Promise<void> {
  const sql = connect(url, { max: 1, connect_timeout: 10 });
  try {
    const [row] = await sql`select current_setting('server_version') as version`;
    refuseOldVersion(row?.version);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `DATABASE_URL: found an address whose database cannot be used (${(error as Error).message}); expected: a PostgreSQL ${OLDEST_VERSION} or later that is running.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** @param version as the server names itself, for example `14.11 (Debian 14.11-1)`. */
export function refuseOldVersion(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new Refusal(
    `DATABASE_URL: found PostgreSQL ${version}; expected: PostgreSQL ${OLDEST_VERSION} or later.`,
  );
}
