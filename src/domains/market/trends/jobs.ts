import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Rebuilds the rollups of what was written to sales. Imports enqueue it; every quarter of an hour finds what a killed one left. */
export const refreshTrendsJob = defineJob({
  name: 'market.trends',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30, backoff: true },
  expireInSeconds: 3600,
  schedule: '*/15 * * * *',
  handler: async () => {
    const { refreshTrends } = await import('./service/refresh-trends');
    return (ctx, _payload, { signal }) => refreshTrends(ctx, signal);
  },
});
