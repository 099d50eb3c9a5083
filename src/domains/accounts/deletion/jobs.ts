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

/** Looks for accounts whose grace is over. */
export const eraseDueAccountsJob = defineJob({
  name: 'accounts.erase-due',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 600,
  schedule: '29 * * * *',
  handler: async () => {
    const { eraseDueAccounts } = await import('./service/erase-due-accounts');
    return (ctx) => eraseDueAccounts(ctx);
  },
});
