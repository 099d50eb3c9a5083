import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Removes guests who have not been here for a month, with what they kept. */
export const forgetGuestsJob = defineJob({
  name: 'accounts.forget-guests',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  schedule: '53 3 * * *',
  handler: async () => {
    const { forgetGuests } = await import('./service/forget-guests');
    return (ctx, _payload, { signal }) => forgetGuests(ctx, signal);
  },
});
