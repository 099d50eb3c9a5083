import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Cuts an avatar out of the picture that was sent. */
export const cutAvatarJob = defineJob({
  name: 'accounts.cut-avatar',
  payload: z.object({ fileId: z.uuid() }),
  retry: { limit: 5, delaySeconds: 5, backoff: true },
  expireInSeconds: 60,
  handler: async () => {
    const { cutAvatar } = await import('./service/cut-avatar');
    return (ctx, { fileId }) => cutAvatar(ctx, fileId);
  },
});
