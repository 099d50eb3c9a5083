import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { updatePublication } from '../store/publications';
import { lockOwnPublication } from './owned';

/**
 * Takes a draft out of the list or puts it back; a job forgets it a day later. Throws `conflict` for a home that was
 * offered: that one is withdrawn, as its page stays for those who saved it.
 */
export function removeDraft(
  ctx: Ctx,
  { id, isRemoved }: { id: string; isRemoved: boolean },
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    const { listing } = await lockOwnPublication(inside, id);
    if (listing)
      throw new AppError('conflict', {
        reason: 'PUBLISHED',
        message: 'This home was offered in public: withdraw it instead.',
      });
    await updatePublication(inside.db, id, { removedAt: isRemoved ? ctx.now : null }, ctx.now);
  });
}
