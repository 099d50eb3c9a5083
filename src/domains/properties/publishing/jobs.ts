import { z } from 'zod';
import { defineJob } from '@/platform/jobs/jobs';

/** Makes the sizes and the placeholder of a photo that was sent. */
export const preparePhotoJob = defineJob({
  name: 'publishing.prepare-photo',
  payload: z.object({ photoId: z.uuid() }),
  retry: { limit: 5, delaySeconds: 5, backoff: true },
  expireInSeconds: 120,
  // sharp has threads of its own; a bitmap of a large photo takes some hundred megabytes.
  concurrency: 2,
  handler: async () => {
    const { preparePhoto } = await import('./service/prepare-photo');
    return (ctx, { photoId }) => preparePhoto(ctx, photoId);
  },
});

/** Forgets drafts and photos that were removed more than a day ago. */
export const forgetRemovedJob = defineJob({
  name: 'publishing.forget-removed',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60, backoff: true },
  expireInSeconds: 900,
  schedule: '53 * * * *',
  handler: async () => {
    const { forgetRemoved } = await import('./service/forget-removed');
    return (ctx) => forgetRemoved(ctx);
  },
});
