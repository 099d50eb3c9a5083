import { sql as drizzleSql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { connect } from '../db/connect';
import type { Logger } from '../log';
import type { AnyJob, Jobs } from './jobs';
import { overDriver } from './over-driver';
import { ensureQueue } from './queue';

export interface OpenJobs extends Jobs {
  /**
   * Finds the queues of these jobs before the first request asks for one. Never rejects: while the database is away each
   * `enqueue` looks again.
   */
  open(jobs: readonly AnyJob[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The writing side of the queue. It connects at first use, so it opens while the database is away. Queues are found over a
 * connection of its own: callers are inside a transaction, and where such transactions hold the whole pool, a second
 * connection of that pool would never come.
 */
export function openJobs(databaseUrl: string, log: Logger): OpenJobs {
  const sql = connect(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 20,
    backoff: () => 0.2,
  });
  let starting: Promise<PgBoss> | undefined;
  const known = new Set<string>();

  async function start(): Promise<PgBoss> {
    const boss = new PgBoss({
      db: overDriver(sql),
      migrate: false,
      supervise: false,
      schedule: false,
    });
    boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
    await boss.start();
    return boss;
  }

  function started(): Promise<PgBoss> {
    starting ??= start().catch((error) => {
      // The next call tries again: the database may be back by then.
      starting = undefined;
      throw error;
    });
    return starting;
  }

  async function readyFor(job: Pick<AnyJob, 'name' | 'retry' | 'expireInSeconds'>) {
    const boss = await started();
    if (!known.has(job.name)) {
      await ensureQueue(boss, job);
      known.add(job.name);
    }
    return boss;
  }

  return {
    async open(jobs) {
      try {
        for (const job of jobs) await readyFor(job);
      } catch (error) {
        log.warn({ err: error }, 'the queues are not found yet');
      }
    },
    async enqueue(ctx, job, payload, options = {}) {
      job.payload.parse(payload);
      const boss = await readyFor(job);
      await boss.send(job.name, payload as object, {
        ...options,
        db: fromDrizzle(ctx.db, drizzleSql),
      });
    },
    async close() {
      const boss = await starting?.catch(() => undefined);
      starting = undefined;
      await boss?.stop({ graceful: false });
      await sql.end({ timeout: 5 });
    },
  };
}
