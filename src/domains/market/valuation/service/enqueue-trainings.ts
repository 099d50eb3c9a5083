import type { Ctx } from '@/platform/context';
import { trainMarketJob } from '../jobs';
import { marketName } from '../model-market-key';
import { FEWEST_TO_TRAIN } from '../model-train';
import { countMarkets, findLatest } from '../store-models';

/** Of a market's sales, what must be new before learning again is worth the minute it takes. */
const ENOUGH_CHANGED = 0.02;

/** Lets every market be trained whose sales have changed enough since it last was. Returns their names. */
export async function enqueueTrainings(ctx: Ctx): Promise<string[]> {
  const due: string[] = [];
  for (const { sales, dataTo, ...market } of await countMarkets(ctx.db)) {
    const latest = await findLatest(ctx.db, market);
    const before = latest?.sales ?? 0;
    const isGrown = Math.abs(sales - before) > ENOUGH_CHANGED * before;
    const isLarge = latest !== undefined || sales >= FEWEST_TO_TRAIN;
    if (!isLarge || (latest && !isGrown && dataTo <= (latest.dataTo ?? ''))) continue;
    const name = marketName(market);
    await ctx.jobs.enqueue(ctx, trainMarketJob, { market: name }, { singletonKey: name });
    due.push(name);
  }
  return due;
}
