import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { deleteDemoSales } from '../store';

/** Removes the demo's recorded sales; resolves to how many there were. */
export async function clearDemoSales(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  return deleteDemoSales(ctx.db);
}
