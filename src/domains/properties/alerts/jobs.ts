import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Holds what was written to listings against the saved searches, then writes the alerts that are due. */
export const matchChangesJob = defineJob({
  name: 'alerts.match',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 5, backoff: true },
  expireInSeconds: 600,
  // Imports enqueue nothing: a minute is soon enough for them.
  schedule: '* * * * *',
  handler: async () => {
    const [{ matchChanges }, { raiseAlerts }] = await Promise.all([
      import('./service/match-changes'),
      import('./service/raise-alerts'),
    ]);
    return async (ctx, _payload, { signal }) => {
      await matchChanges(ctx, signal);
      await raiseAlerts(ctx, signal);
    };
  },
});

/** Forgets searches that were removed more than a day ago. */
export const forgetSearchesJob = defineJob({
  name: 'alerts.forget-removed',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  schedule: '41 * * * *',
  handler: async () => {
    const { forgetRemoved } = await import('./service/forget-removed');
    return (ctx) => forgetRemoved(ctx);
  },
});
