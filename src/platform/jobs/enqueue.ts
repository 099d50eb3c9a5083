import { sql as drizzleSql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Sql } from 'postgres';
import type { Logger } from '../log';
import type { Jobs } from './jobs';
import { overDriver } from './over-driver';
import { ensureQueue } from './queue';

export interface OpenJobs extends Jobs {
  close(): Promise<void>;
}

/** The writing side of the queue. It borrows the pool and connects at first use, so it opens while the database is away. */
export function openJobs(sql: Sql, log: Logger): OpenJobs {
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

  return {
    async enqueue(ctx, job, payload, options = {}) {
      job.payload.parse(payload);
      const boss = await started();
      if (!known.has(job.name)) {
        await ensureQueue(boss, job);
        known.add(job.name);
      }
      await boss.send(job.name, payload as object, {
        ...options,
        db: fromDrizzle(ctx.db, drizzleSql),
      });
    },
    async close() {
      const boss = await starting?.catch(() => undefined);
      starting = undefined;
      await boss?.stop({ graceful: false });
    },
  };
}
