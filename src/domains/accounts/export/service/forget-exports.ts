import { type Ctx, inTransaction } from '@/platform/context';
import { removeFiles } from '@/platform/files/remove-files';
import { EXPORT_LIFETIME_MS } from '../model';
import { deleteExports, listExpired } from '../store';

/** Removes archives a week after they were ready, and what is left of those that failed. */
export function forgetExports(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const week = new Date(ctx.now.getTime() - EXPORT_LIFETIME_MS);
    const expired = await listExpired(ctx.db, ctx.now, week);
    await removeFiles(
      ctx,
      expired.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
    );
    await deleteExports(
      ctx.db,
      expired.map(({ id }) => id),
    );
  });
}
