import { z } from 'zod';
import { defineJob } from '../jobs/jobs';

/** Idempotency keys hold whole answers: they go once nobody may ask for them any more. */
export const forgetOldKeysJob = defineJob({
  name: 'http.forget-idempotency-keys',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 600,
  schedule: '7 * * * *',
  handler: async () => {
    const { forgetOldKeys } = await import('./idempotency-store');
    return (ctx) => forgetOldKeys(ctx.db);
  },
});
