import { buffer } from 'node:stream/consumers';
import { type Ctx, inTransaction } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { storeDerived } from '@/platform/files/store-derived';
import { notify } from '../../notifications/service/notify';
import { squareOf } from '../square';
import { findOriginal, listOriginals, setAvatarKey } from '../store';

/**
 * Makes the avatar of an upload and puts it in place; what was there before goes. Running again writes the same file. An
 * upload that is no readable picture, or that nothing could be made of in the last run, goes itself and its sender is told;
 * a newer one is never replaced by an older.
 */
export async function cutAvatar(
  ctx: Ctx,
  fileId: string,
  { isLast }: { isLast: boolean },
): Promise<void> {
  const original = await findOriginal(ctx.db, fileId);
  if (!original?.ownerId) return;
  const { ownerId } = original;
  try {
    if (!(await replaceAvatar(ctx, { ...original, ownerId }))) await giveUp(ctx, ownerId, fileId);
  } catch (error) {
    if (isLast) await giveUp(ctx, ownerId, fileId);
    throw error;
  }
}

type Original = NonNullable<Awaited<ReturnType<typeof findOriginal>>> & { ownerId: string };

/** False for what is no readable picture. */
async function replaceAvatar(ctx: Ctx, original: Original): Promise<boolean> {
  const { id: fileId, ownerId } = original;
  const { body } = await ctx.files.get(original.key);
  const bytes = await squareOf(await buffer(body));
  if (!bytes) return false;
  const contentType = 'image/webp';
  const made = { original, purpose: 'avatar', suffix: '-square', contentType, bytes } as const;
  const key = await storeDerived(ctx, made);
  await inTransaction(ctx, async (ctx) => {
    const others = await listOriginals(ctx.db, ownerId, fileId);
    // Ids are of version 7: a greater one was sent later.
    if (others.some((id) => id > fileId)) return removeFiles(ctx, [fileId]);
    await setAvatarKey(ctx.db, ownerId, key);
    await removeFiles(ctx, others);
  });
  return true;
}

function giveUp(ctx: Ctx, userId: string, fileId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await removeFiles(ctx, [fileId]);
    const told = { kind: 'avatar_failed', parameters: {}, link: '/account' } as const;
    await notify(ctx, { ...told, userId, key: `avatar:${fileId}` });
  });
}
