import { z } from 'zod';
import { LOCALES } from '@/kernel/locale';
import { defineJob } from '@/platform/jobs/jobs';

/** Writes the letter or text message of a code and hands it to the provider, as long as the code is worth it. */
export const deliverCodeJob = defineJob({
  name: 'accounts.deliver-code',
  payload: z.object({
    id: z.uuid(),
    /** The code and its link, sealed. */
    secrets: z.string(),
    /** Of whoever asked; an account's own language goes first. */
    locale: z.enum(LOCALES),
  }),
  // 2, 4, 8 … seconds: within the ten minutes that the code lives.
  retry: { limit: 8, delaySeconds: 2, backoff: true },
  expireInSeconds: 60,
  concurrency: 4,
  handler: async () => {
    const { deliverCode } = await import('./service/deliver-code');
    return deliverCode;
  },
});

/** Forgets codes of yesterday. */
export const forgetCodesJob = defineJob({
  name: 'accounts.forget-codes',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 300,
  schedule: '17 * * * *',
  handler: async () => {
    const { deleteCodesBefore } = await import('./store');
    return (ctx) => deleteCodesBefore(ctx.db, new Date(ctx.now.getTime() - 24 * 60 * 60 * 1000));
  },
});
