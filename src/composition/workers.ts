import { openDatabase } from '@/platform/db/client';
import { startWorkers as start, type Workers } from '@/platform/jobs/workers';
import { JOBS } from './jobs';
import { contextOf, type Runtime } from './runtime';

/** A job may take longer than a request: its queries have a pool and a time limit of their own. */
const JOB_STATEMENT_TIMEOUT_MS = 10 * 60_000;

/** Runs every declared job in this process, on top of an open runtime. */
export function startWorkers(runtime: Runtime): Workers {
  const { env, log, metrics } = runtime;
  const database = openDatabase({
    url: runtime.databaseUrl,
    poolSize: Math.max(2, Math.ceil(env.DATABASE_POOL_SIZE / 2)),
    prepare: env.DATABASE_PREPARE,
    statementTimeoutMs: JOB_STATEMENT_TIMEOUT_MS,
    name: 'gable job',
  });
  const workers = start({
    databaseUrl: runtime.databaseUrl,
    jobs: JOBS,
    listen: env.DATABASE_PREPARE,
    log,
    metrics,
    contextFor: (job) => ({
      ...contextOf(runtime, {
        actor: { kind: 'job', name: job.name },
        requestId: job.id,
        log: job.log,
      }),
      db: database.db,
    }),
  });
  return {
    ready: workers.ready,
    async stop(timeoutMs) {
      await workers.stop(timeoutMs);
      await database.close();
    },
  };
}
