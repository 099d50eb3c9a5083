import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

const RETRIES = 5;

/** Cuts an avatar out of the picture that was sent. */
export const cutAvatarJob = defineJob({
  name: 'accounts.cut-avatar',
  payload: z.object({ fileId: z.uuid() }),
  retry: { limit: RETRIES, delaySeconds: 5, backoff: true },
  expireInSeconds: 60,
  handler: async () => {
    const { cutAvatar } = await import('./service/cut-avatar');
    return (ctx, { fileId }, run) => cutAvatar(ctx, fileId, { isLast: run.attempt > RETRIES });
  },
});
