import { NOBODY } from '@/kernel/actor';
import type { Ctx } from '@/platform/context';
import type { MergeSummary } from '../model';
import { mergeAccounts } from './merge-accounts';

/**
 * A guest signs in to an account, which the caller has seen proof of: what the guest kept goes along, in the transaction of
 * `ctx`. Null for whoever is no guest, and for the guest's own account.
 */
export async function takeInGuest(ctx: Ctx, userId: string): Promise<MergeSummary | null> {
  const { actor } = ctx;
  if (actor.kind !== 'user' || !actor.isGuest || actor.userId === userId) return null;
  // The guest is gone afterwards: the trail has to name who remains.
  return mergeAccounts({ ...ctx, actor: NOBODY }, { from: actor.userId, into: userId });
}
