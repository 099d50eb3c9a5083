import type { Ctx } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { findForgottenFiles } from '../store/photos';
import { deleteRemovedDrafts } from '../store/publications';

/** As long as what was removed can be put back. */
const KEPT_MS = 24 * 3_600_000;
const BATCH = 200;

/** Forgets what its publisher removed a day ago or earlier: drafts, photos, and files that no photo took up. */
export async function forgetRemoved(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - KEPT_MS);
  await deleteRemovedDrafts(ctx.db, before);
  for (;;) {
    const ids = await findForgottenFiles(ctx.db, before, BATCH);
    if (ids.length === 0) return;
    await removeFiles(ctx, ids);
  }
}
