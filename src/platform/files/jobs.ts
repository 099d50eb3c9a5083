import { z } from 'zod';
import { defineJob } from '../jobs/jobs';

/** Removes objects whose rows are gone. */
export const removeObjectsJob = defineJob({
  name: 'files.remove-objects',
  payload: z.object({ keys: z.array(z.string()) }),
  retry: { limit: 10, delaySeconds: 30, backoff: true },
  expireInSeconds: 600,
  handler: async () => {
    const { removeObjects } = await import('./remove-objects');
    return (ctx, { keys }) => removeObjects(ctx, keys);
  },
});

export const removeAbandonedFilesJob = defineJob({
  name: 'files.remove-abandoned',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  schedule: '41 * * * *',
  handler: async () => {
    const { removeAbandoned } = await import('./remove-abandoned');
    return (ctx) => removeAbandoned(ctx);
  },
});
