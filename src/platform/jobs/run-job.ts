import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Ctx } from '../context';
import type { Logger } from '../log';
import { loggedSentence } from '../log/logged-error';
import type { Metrics } from '../metrics/metrics';
import { type AnyJob, PermanentFailure } from './jobs';

export interface JobSurroundings {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The context of one run, whose actor is the job. */
  contextFor(job: { name: string; id: string; log: Logger }): Ctx;
}

/**
 * One run of one job. It never throws: what the queue does next is in the result. A payload that no longer parses, and
 * whatever the handler calls a `PermanentFailure`, is given up at once; every other failure is tried again.
 */
export async function runJob(
  job: AnyJob,
  queued: JobWithMetadata<object>,
  { log, metrics, contextFor }: JobSurroundings,
): Promise<JobResult> {
  const attempt = queued.retryCount + 1;
  const jobLog = log.child({ job: job.name, jobId: queued.id, attempt });
  const seconds = metrics.jobSeconds.startTimer({ job: job.name });
  try {
    const payload = job.payload.safeParse(queued.data ?? {});
    if (!payload.success) throw new PermanentFailure(`the payload: ${payload.error.message}`);
    const handle = await job.handler();
    const ctx = contextFor({ name: job.name, id: queued.id, log: jobLog });
    await handle(ctx, payload.data as never, { id: queued.id, attempt, signal: queued.signal });
    metrics.jobRuns.inc({ job: job.name, outcome: 'completed' });
    jobLog.info({ seconds: seconds() }, 'job completed');
    return { id: queued.id, status: 'completed' };
  } catch (error) {
    const permanent = error instanceof PermanentFailure;
    const dead = permanent || queued.retryCount >= queued.retryLimit;
    metrics.jobRuns.inc({ job: job.name, outcome: dead ? 'dead' : 'failed' });
    jobLog[dead ? 'error' : 'warn']({ seconds: seconds(), err: error }, 'job failed');
    return {
      id: queued.id,
      status: permanent ? 'deadletter' : 'failed',
      output: { message: loggedSentence(error) },
    };
  }
}
