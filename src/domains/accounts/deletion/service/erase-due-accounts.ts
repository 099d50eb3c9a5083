import { type Ctx, inTransaction } from '@/platform/context';
import { eraseAccountJob } from '../jobs';
import { listDueAccounts } from '../store';

/** Hands every account whose grace is over to a job of its own, so that one that fails holds up no other. */
export function eraseDueAccounts(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    for (const userId of await listDueAccounts(ctx.db, ctx.now)) {
      await ctx.jobs.enqueue(ctx, eraseAccountJob, { userId }, { singletonKey: userId });
    }
  });
}
