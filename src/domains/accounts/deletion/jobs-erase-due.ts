import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Looks for accounts whose grace is over, and for erased ones that a backup has brought back. */
export const eraseDueAccountsJob = defineJob({
  name: 'accounts.erase-due',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 600,
  schedule: '29 * * * *',
  handler: async () => {
    const { eraseDueAccounts } = await import('./service/erase-due-accounts');
    const { replayErasures } = await import('./service/erase-account');
    return async (ctx) => {
      await eraseDueAccounts(ctx);
      await replayErasures(ctx);
    };
  },
});
