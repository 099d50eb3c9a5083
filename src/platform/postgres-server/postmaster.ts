import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '../db/connect';
import { parentOf } from './other-process';

/** Created by `initdb`; the application itself never uses it. */
export const ADMINISTRATOR = 'postgres';

export type Presence =
  /** Nobody listens on the socket. */
  | 'absent'
  /** A server is there that does not take connections yet, or no longer. */
  | 'busy'
  /** It answered that it serves another folder. */
  | 'foreign'
  | 'ready';

export function addressOf(socketFolder: string, user: string, database: string): string {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** Says who answers on the socket. Only this counts as running: a process number on file may be anybody's by now. */
export async function presence(socketFolder: string, cluster: string): Promise<Presence> {
  try {
    return await asking(socketFolder, async (sql) => {
      const [row] = await sql`select current_setting('data_directory') as folder`;
      return realpathSync(row?.folder) === realpathSync(cluster) ? 'ready' : 'foreign';
    });
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    return ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(code) ? 'absent' : 'busy';
  }
}

/**
 * Stops a server that is not our child, and waits for it. The number that is signalled is the parent of the connection
 * that asks, and the connection is still open meanwhile: it cannot be another's.
 */
export async function stopAdopted(
  socketFolder: string,
  cluster: string,
  waitMs: number,
): Promise<void> {
  if ((await presence(socketFolder, cluster)) === 'ready') {
    await asking(socketFolder, async (sql) => {
      const [row] = await sql`select pg_backend_pid() as pid`;
      process.kill(parentOf(Number(row?.pid)), 'SIGINT');
    }).catch(ignoreClosedConnection);
  }
  const end = Date.now() + waitMs;
  while ((await presence(socketFolder, cluster)) !== 'absent' && Date.now() < end) await sleep(50);
}

/** The server that we just told to stop may end our own connection before it is closed. */
function ignoreClosedConnection(error: { code?: string }): void {
  if (
    !['57P01', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'ECONNRESET', 'EPIPE'].includes(
      error.code ?? '',
    )
  ) {
    throw error;
  }
}

async function asking<Answer>(
  socketFolder: string,
  question: (sql: Sql) => Promise<Answer>,
): Promise<Answer> {
  const sql = connect(addressOf(socketFolder, ADMINISTRATOR, 'postgres'), {
    max: 1,
    connect_timeout: 5,
    connection: { application_name: 'gable-keeper' },
  });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
