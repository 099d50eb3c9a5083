import type { Ctx } from '@/platform/context';
import { type MarketKey, marketName } from '../model-market-key';
import { dateOf } from '../model-priced-sale';
import { FEWEST_TO_TRAIN } from '../model-train';
import { pricedRowOf } from '../shape-sale';
import { claimTraining, endTraining, forgetOldModels, readMarketSales } from '../store-models';
import { trainApart } from '../train-apart';

/** Older sales of a larger market tell of other times. */
const MOST_SALES = 150_000;
/** No training takes as long: what began before it died on the way. */
const STALE_MS = 20 * 60_000;
/** For estimates as of past days. */
const KEPT_VERSIONS = 6;

export type Training = 'ready' | 'too_small' | 'busy';

/**
 * Trains a market on what is recorded of it now, and lets the new model serve from then on. `busy` where another training of
 * it runs. Where this one fails, it is marked so, the model before it goes on serving, and the failure is thrown.
 */
export async function trainMarketNow(
  ctx: Pick<Ctx, 'db' | 'now' | 'log'>,
  market: MarketKey,
  train: typeof trainApart = trainApart,
  signal?: AbortSignal,
): Promise<Training> {
  const { db, now } = ctx;
  const stale = new Date(now.getTime() - STALE_MS);
  const claimed = await claimTraining(db, market, { now, stale });
  if (!claimed) return 'busy';
  const started = performance.now();
  const endedAt = () => new Date(now.getTime() + performance.now() - started);
  try {
    const sales = (await readMarketSales(db, market, MOST_SALES)).flatMap(
      (row) => pricedRowOf(row) ?? [],
    );
    const placed = sales.filter(({ latitude }) => latitude !== null);
    if (placed.length < FEWEST_TO_TRAIN) {
      await endTraining(db, claimed.id, {
        status: 'too_small',
        sales: placed.length,
        endedAt: endedAt(),
      });
      return 'too_small';
    }
    const { packed, firstDay, lastDay, measured, ...trained } = await train(placed, signal);
    await endTraining(db, claimed.id, {
      status: 'ready',
      endedAt: endedAt(),
      dataFrom: dateOf(firstDay),
      dataTo: dateOf(lastDay),
      sales: trained.sales,
      measured,
      model: Buffer.from(packed),
    });
    await forgetOldModels(db, market, KEPT_VERSIONS);
    ctx.log.info({ market: marketName(market), sales: trained.sales, measured }, 'market trained');
    return 'ready';
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await endTraining(db, claimed.id, { status: 'failed', endedAt: endedAt(), failure });
    throw error;
  }
}
