import type { Readable } from 'node:stream';
import { type Ctx, inTransaction } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { storeUpload } from '@/platform/files/upload';
import { authorise, ownId } from '../../service/authorise';
import { cutAvatarJob } from '../jobs';
import { listOriginals, setAvatarKey } from '../store';

/** Takes the actor's picture as it streams in; a job cuts the avatar out of it, which then stands in the old one's place. */
export async function sendAvatar(
  ctx: Ctx,
  { name, body }: { name: string; body: Readable },
): Promise<{ id: string }> {
  const userId = ownId(ctx);
  authorise(ctx, 'change', userId);
  const { id } = await storeUpload(ctx, {
    ownerId: userId,
    purpose: 'avatar_original',
    name,
    body,
    maxBytes: ctx.maxUploadBytes,
  });
  await ctx.jobs.enqueue(ctx, cutAvatarJob, { fileId: id });
  return { id };
}

/** Takes the actor's picture away, with its file. */
export function removeAvatar(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const userId = ownId(ctx);
    authorise(ctx, 'change', userId);
    await setAvatarKey(ctx.db, userId, null);
    await removeFiles(ctx, await listOriginals(ctx.db, userId, null));
  });
}
