import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Erases one account whose grace is over. A run that was killed has erased nothing or all; the next one sees which. */
export const eraseAccountJob = defineJob({
  name: 'accounts.erase-account',
  payload: z.object({ userId: z.uuid() }),
  retry: { limit: 10, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  handler: async () => {
    const { eraseAccount } = await import('./service/erase-account');
    return (ctx, { userId }) => eraseAccount(ctx, userId);
  },
});
