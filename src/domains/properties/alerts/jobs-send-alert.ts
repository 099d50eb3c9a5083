import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';
import { mailPayload } from '@/platform/mail/job';

/** Mails one alert; tried for about a day. */
export const sendAlertJob = defineJob({
  name: 'alerts.send',
  payload: z.object({ alertId: z.uuid(), message: mailPayload }),
  retry: { limit: 12, delaySeconds: 10, backoff: true },
  expireInSeconds: 120,
  concurrency: 2,
  handler: async () => {
    const { sendAlert } = await import('./service/send-alert');
    return (ctx, payload) => sendAlert(ctx, payload);
  },
});
