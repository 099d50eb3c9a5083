import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { deleteDemoModels } from '../store-models';

/** Removes what was learned from the demo's sales, when these go, in the transaction of `ctx`. The operator's alone. */
export async function forgetDemoModels(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  await deleteDemoModels(ctx.db);
}
