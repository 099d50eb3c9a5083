import type { Ctx } from '@/platform/context';
import { lockUsers } from '../store/users';

/** Holds these accounts until the transaction of `ctx` ends, so that what is decided about them stays true until it is written. */
export async function lockAccounts(ctx: Ctx, userIds: string[]): Promise<void> {
  await lockUsers(ctx.db, userIds);
}
