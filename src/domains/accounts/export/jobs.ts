import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

const RETRIES = 4;

/** Packs all that is kept about a person into one archive. */
export const packExportJob = defineJob({
  name: 'accounts.pack-export',
  payload: z.object({ exportId: z.uuid() }),
  retry: { limit: RETRIES, delaySeconds: 20, backoff: true },
  expireInSeconds: 3600,
  handler: async () => {
    const { packExport } = await import('./service/pack-export');
    return (ctx, { exportId }, run) => packExport(ctx, exportId, { isLast: run.attempt > RETRIES });
  },
});

/** Removes archives that have had their time. */
export const forgetExportsJob = defineJob({
  name: 'accounts.forget-exports',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 600,
  schedule: '19 * * * *',
  handler: async () => {
    const { forgetExports } = await import('./service/forget-exports');
    return (ctx) => forgetExports(ctx);
  },
});
