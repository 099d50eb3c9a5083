import type { PgBoss, QueueOptions } from 'pg-boss';
import type { AnyJob } from './jobs';

/** Where every job ends that failed for good: its payload, and the queue that it came from. */
export const DEAD_LETTERS = 'dead_letters';

const DAY = 86_400;

/** A process that died is noticed when its running jobs have not been touched for this long. */
const HEARTBEAT_SECONDS = 30;

/** pg-boss's words for a declaration. */
export function queueOptions(
  job: Pick<AnyJob, 'retry' | 'expireInSeconds'>,
): QueueOptions & { deadLetter: string; notify: boolean } {
  return {
    retryLimit: job.retry.limit,
    retryDelay: job.retry.delaySeconds,
    retryBackoff: job.retry.backoff,
    ...(job.retry.backoff ? { retryDelayMax: 3600 } : {}),
    expireInSeconds: job.expireInSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // Work that nobody took stays for a month: a worker that was away so long still finds it.
    retentionSeconds: 30 * DAY,
    deleteAfterSeconds: 7 * DAY,
    deadLetter: DEAD_LETTERS,
    notify: true,
  };
}

/** Makes the queue of a job where it is not there yet. */
export async function ensureQueue(
  boss: PgBoss,
  job: Pick<AnyJob, 'name' | 'retry' | 'expireInSeconds'>,
) {
  if (!(await boss.getQueue(job.name))) await boss.createQueue(job.name, queueOptions(job));
}
