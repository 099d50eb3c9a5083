import type { Ctx } from '@/platform/context';
import type { SalesArea } from '../sales/model-area';
import { refreshTrendsJob } from '../trends/jobs';
import { trainChangedJob } from '../valuation/jobs-train-changed';

/**
 * Everybody who follows from recorded sales is told here, in the transaction of `ctx`, whoever wrote them: an import, the
 * demo's load, its removal.
 */
export async function afterSalesChanged(ctx: Ctx, areas: readonly SalesArea[]): Promise<void> {
  if (areas.length === 0) return;
  await ctx.jobs.enqueue(ctx, refreshTrendsJob, {});
  await ctx.jobs.enqueue(ctx, trainChangedJob, {});
}
