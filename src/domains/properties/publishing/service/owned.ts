import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { mayEditPublication } from '../policy';
import { type FoundPublication, findPublication, lockPublication } from '../store/publications';

/** A publication of the actor's own. Throws `not_found` for every other, whether it exists or not. */
export async function ownPublication(ctx: Ctx, id: string): Promise<FoundPublication> {
  return owned(ctx, await findPublication(ctx.db, id));
}

/** The same, held until the transaction of `ctx` ends. */
export async function lockOwnPublication(ctx: Ctx, id: string): Promise<FoundPublication> {
  return owned(ctx, await lockPublication(ctx.db, id));
}

function owned(ctx: Ctx, found: FoundPublication | undefined): FoundPublication {
  if (!found || !mayEditPublication(ctx.actor, found.publication.publisherId))
    throw new AppError('not_found');
  return found;
}
