import { z } from 'zod';
import { defineJob } from '../jobs/jobs';

export const pruneEventsJob = defineJob({
  name: 'events.prune',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  schedule: '23 3 * * *',
  handler: async () => {
    const { pruneEvents } = await import('./prune');
    return (ctx) => pruneEvents(ctx);
  },
});
