import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { lockUsers } from '../../store/users';
import { MERGED_KINDS, type MergeSummary } from '../model';

/**
 * Makes two accounts one, in the transaction of `ctx`: all of `from` becomes that of `into`, and `from` is gone. The caller
 * has seen proof of both. Answers how much of what people care about moved.
 */
export async function mergeAccounts(
  ctx: Ctx,
  { from, into }: { from: string; into: string },
): Promise<MergeSummary> {
  if (from === into) throw new AppError('conflict', { message: 'These are one account already.' });
  const locked = await lockUsers(ctx.db, [from, into]);
  if (locked.length < 2) throw new AppError('not_found');
  const { parts } = ctx.personalData;
  const kept: Record<string, unknown> = {};
  for (const part of parts) Object.assign(kept, await part.exports(ctx, from));
  for (const part of parts) await part.merges(ctx, from, into);
  await recordAudit(ctx, { kind: 'merged', userId: into });
  return Object.fromEntries(
    MERGED_KINDS.flatMap((kind) => {
      const list = kept[kind];
      return Array.isArray(list) && list.length > 0 ? [[kind, list.length]] : [];
    }),
  );
}
