import { pruneEventsJob } from '@/platform/events/job';
import type { AnyJob } from '@/platform/jobs/jobs';
import { sendMailJob } from '@/platform/mail/job';

/** Every job that Gable knows, declared by its domain or by the platform. */
export const JOBS: readonly AnyJob[] = [sendMailJob, pruneEventsJob];
