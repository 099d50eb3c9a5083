import { setTimeout as delay } from 'node:timers/promises';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { AnyJob } from './jobs';
import { ensureQueue, queueOptions } from './queue';
import { type JobSurroundings, runJob } from './run-job';

interface WorkersOptions extends JobSurroundings {
  readonly databaseUrl: string;
  readonly jobs: readonly AnyJob[];
  /** Off behind a PgBouncer that pools transactions: `LISTEN` needs a connection of its own. Polling remains. */
  readonly listen: boolean;
  /** How often runs that died or take too long are looked for, and schedules that came due. */
  readonly superviseSeconds?: number;
  /** How often retries and delayed jobs are looked for, which come due without a notification. */
  readonly pollSeconds?: number;
}

export interface Workers {
  /** Resolves when work is first taken; never rejects, as starting is tried until `stop`. */
  readonly ready: Promise<void>;
  /** Takes no new work, waits for running jobs, then gives back what did not finish: it is tried again elsewhere. */
  stop(timeoutMs: number): Promise<void>;
}

const SECONDS_BETWEEN_STARTS = 3;

/** Works on the declared jobs until stopped. While the database is away, starting is tried again and again. */
export function startWorkers(options: WorkersOptions): Workers {
  const stopped = new AbortController();
  let boss: PgBoss | undefined;

  async function start(): Promise<void> {
    while (!stopped.signal.aborted) {
      const candidate = openBoss(options);
      try {
        await candidate.start();
        await takeWork(candidate, options);
        boss = candidate;
        return;
      } catch (error) {
        options.log.warn({ err: error }, 'jobs cannot start yet');
        await candidate.stop({ graceful: false }).catch(() => {});
        await delay(SECONDS_BETWEEN_STARTS * 1000, undefined, { signal: stopped.signal }).catch(
          () => {},
        );
      }
    }
  }

  const ready = start();
  return {
    ready,
    async stop(timeoutMs) {
      stopped.abort();
      await ready;
      await boss?.stop({ graceful: true, timeout: timeoutMs });
    },
  };
}

function openBoss({ databaseUrl, listen, log, superviseSeconds = 15 }: WorkersOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'gable jobs',
    max: 4,
    migrate: false,
    useListenNotify: listen,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    cronMonitorIntervalSeconds: superviseSeconds,
    cronWorkerIntervalSeconds: Math.min(5, superviseSeconds),
  });
  // Without a listener an error event would end the process; the queue itself goes on and tries again.
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  return boss;
}

async function takeWork(boss: PgBoss, options: WorkersOptions): Promise<void> {
  const { pollSeconds = 5 } = options;
  for (const job of options.jobs) {
    await ensureQueue(boss, job);
    // A queue made by an older version keeps its policy until it is told the new one.
    await boss.updateQueue(job.name, queueOptions(job));
    await boss.work(
      job.name,
      {
        includeMetadata: true,
        perJobResults: true,
        localConcurrency: job.concurrency ?? 1,
        pollingIntervalSeconds: Math.min(2, pollSeconds),
        notifyPollingIntervalSeconds: pollSeconds,
      },
      (queued: JobWithMetadata<object>[]) =>
        Promise.all(queued.map((one) => runJob(job, one, options))),
    );
  }
  await alignSchedules(boss, options.jobs);
}

/** The declarations are the truth: schedules that nobody declares any more are removed. */
async function alignSchedules(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const declared = new Map(jobs.map((job) => [job.name, job.schedule]));
  for (const { name, key } of await boss.getSchedules()) {
    if (!declared.get(name)) await boss.unschedule(name, key);
  }
  for (const [name, cron] of declared) {
    // One run makes up for all those that were missed while nothing ran.
    if (cron) await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
  }
}
