import { z } from 'zod';
import { defineJob, PermanentFailure } from '@/platform/jobs/jobs';

/** Learns what one market's sales tell. */
export const trainMarketJob = defineJob({
  name: 'valuation.train-market',
  payload: z.object({ market: z.string().max(100) }),
  retry: { limit: 1, delaySeconds: 300, backoff: false },
  expireInSeconds: 900,
  handler: async () => {
    const { trainMarketNow } = await import('./service/train-market');
    const { marketOf } = await import('./model-market-key');
    const { trainApart } = await import('./train-apart');
    return async (ctx, { market }, { signal }) => {
      const key = marketOf(market);
      if (!key) throw new PermanentFailure(`${market} is no market`);
      await trainMarketNow(ctx, key, trainApart, signal);
    };
  },
});
