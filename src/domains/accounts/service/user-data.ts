import { type Ctx, inTransaction } from '@/platform/context';
import { removeObjectsJob } from '@/platform/files/jobs';
import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { mergeAccounts } from '../merging/service/merge-accounts';
import { lockUsers } from '../store/users';
import { authorise } from './authorise';

type Declarations = readonly UserDataDeclaration[];

/** Everything that is kept about a user, by part; values that JSON can hold. */
export async function exportUserData(
  ctx: Ctx,
  declarations: Declarations,
  userId: string,
): Promise<Record<string, unknown>> {
  authorise(ctx, 'export', userId);
  return inTransaction(ctx, async (ctx) => {
    const parts: [string, unknown][] = [];
    for (const part of declarations) parts.push([part.name, await part.exports(ctx, userId)]);
    return Object.fromEntries(parts);
  });
}

/**
 * Removes a user with all that is theirs alone, at once or not at all; stored objects follow when that is certain. Work
 * of others loses the name only. Repeating it for a user who is gone does nothing.
 */
export async function eraseUser(
  ctx: Ctx,
  declarations: Declarations,
  userId: string,
): Promise<void> {
  authorise(ctx, 'erase', userId);
  await inTransaction(ctx, async (ctx) => {
    await lockUsers(ctx.db, [userId]);
    const keys: string[] = [];
    for (const part of declarations) {
      const { fileKeys = [] } = await part.erases(ctx, userId);
      keys.push(...fileKeys);
    }
    // By a job of this transaction: a crash after the commit must not leave a file that no row names.
    if (keys.length > 0) await ctx.jobs.enqueue(ctx, removeObjectsJob, { keys });
  });
}

/** Makes two accounts one: all of `from` becomes that of `into`, and `from` is gone. The caller has proof of both. */
export async function mergeUsers(
  ctx: Ctx,
  declarations: Declarations,
  { from, into }: { from: string; into: string },
): Promise<void> {
  authorise(ctx, 'merge', into);
  const own = { ...ctx, personalData: { ...ctx.personalData, parts: declarations } };
  await inTransaction(own, (ctx) => mergeAccounts(ctx, { from, into }));
}
