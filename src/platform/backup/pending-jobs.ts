import { PgBoss } from 'pg-boss';
import type { Sql, TransactionSql } from 'postgres';
import { overDriver } from '../jobs/over-driver';
import { ensureQueue } from '../jobs/queue';

/** A job that is still to be done, in words that every version of the queue understands. */
export interface PendingJob {
  readonly id: string;
  readonly name: string;
  readonly data: object | null;
  readonly priority: number;
  readonly startAfter: string;
  readonly singletonKey: string | null;
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly expireInSeconds: number;
  /** Of a dead letter: the queue that gave it up, and why. */
  readonly sourceName: string | null;
  readonly sourceOutput: object | null;
}

/** What waits, runs or was given up. A run that is under way now will be begun again; what is done is left out. */
export async function pendingJobs(tx: TransactionSql): Promise<PendingJob[]> {
  const rows = await tx<PendingJob[]>`
    select id, name, data, priority, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startAfter",
      singleton_key as "singletonKey", retry_limit as "retryLimit", retry_delay as "retryDelay",
      retry_backoff as "retryBackoff", expire_seconds as "expireInSeconds",
      source_name as "sourceName", source_output as "sourceOutput"
    from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%'
    order by created_on, id`;
  return rows.map((row) => ({ ...row }));
}

/** Puts jobs back into the queue of a restored database, in the transaction that loads its rows. */
export async function addPendingJobs(
  sql: Sql,
  tx: TransactionSql,
  jobs: readonly PendingJob[],
): Promise<void> {
  const boss = new PgBoss({
    db: overDriver(sql),
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  const inTransaction = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: [...(await tx.unsafe(text, values as never[]))],
    }),
  };
  try {
    for (const job of jobs) {
      await ensureQueue(boss, {
        name: job.name,
        retry: { limit: job.retryLimit, delaySeconds: job.retryDelay, backoff: job.retryBackoff },
        expireInSeconds: job.expireInSeconds,
      });
      await boss.insert(job.name, [forQueue(job)], { db: inTransaction });
      if (job.sourceName) await markAsDeadLetter(tx, job);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

function forQueue({ name, sourceName, sourceOutput, singletonKey, data, ...job }: PendingJob) {
  return { ...job, data: data ?? {}, ...(singletonKey ? { singletonKey } : {}) };
}

/** The queue's interface cannot say where a dead letter came from, and without that it could not be sent again. */
async function markAsDeadLetter(
  tx: TransactionSql,
  { id, sourceName, sourceOutput }: PendingJob,
): Promise<void> {
  await tx`update pgboss.job set source_name = ${sourceName},
    source_output = ${JSON.stringify(sourceOutput)}::text::jsonb where id = ${id}`;
}
