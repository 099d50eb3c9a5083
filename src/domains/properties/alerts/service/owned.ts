import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { mayUseSearch } from '../policy';
import { lockSearch, type SavedSearchRow } from '../store/searches';

/** A saved search of the actor's own, held until the transaction ends. Throws `not_found` for every other. */
export async function lockOwnSearch(ctx: Ctx, id: string): Promise<SavedSearchRow> {
  const search = await lockSearch(ctx.db, id);
  if (!search || !mayUseSearch(ctx.actor, search.userId)) throw new AppError('not_found');
  return search;
}
