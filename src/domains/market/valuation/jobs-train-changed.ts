import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Finds the markets whose sales have changed since they were last learned from; an import asks for it as well. */
export const trainChangedJob = defineJob({
  name: 'valuation.train-changed',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 600,
  schedule: '17 3 * * *',
  handler: async () => {
    const { enqueueTrainings } = await import('./service/enqueue-trainings');
    return async (ctx) => {
      await enqueueTrainings(ctx);
    };
  },
});
