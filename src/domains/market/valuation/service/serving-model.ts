import type { Ctx } from '@/platform/context';
import type { ValuedEstimate } from '../contract';
import type { MarketModel } from '../model-market';
import { type MarketKey, marketName } from '../model-market-key';
import { dateOf } from '../model-priced-sale';
import { unpackModel } from '../pack-model';
import { findLatest, findModelBefore, readModel } from '../store-models';

export interface ServingModel {
  readonly model: MarketModel;
  readonly about: NonNullable<ValuedEstimate['model']>;
}

/** Parsed models by id, the longest unused first. A version never changes, so none is ever stale; each takes some megabytes. */
const parsed = new Map<number, Promise<ServingModel | null>>();
const MOST_PARSED = 24;

/**
 * The model that values a market's homes as of a day: the latest that learned from no sale of that day or later, so that an
 * estimate as of a past day knows nothing of what came after it. Null where there is none.
 */
export async function servingModel(
  ctx: Pick<Ctx, 'db'>,
  market: MarketKey,
  day: number,
): Promise<ServingModel | null> {
  const found = await findModelBefore(ctx.db, market, dateOf(day));
  if (!found) return null;
  const known = parsed.get(found.id) ?? parse(ctx, market, found.id);
  parsed.delete(found.id);
  parsed.set(found.id, known);
  for (const id of parsed.keys()) {
    if (parsed.size <= MOST_PARSED) break;
    parsed.delete(id);
  }
  // A database that was away for a moment must not leave the failure behind.
  known.catch(() => parsed.delete(found.id));
  return known;
}

async function parse(
  { db }: Pick<Ctx, 'db'>,
  market: MarketKey,
  id: number,
): Promise<ServingModel | null> {
  const row = await readModel(db, id);
  if (!row?.model || !row.endedAt) return null;
  return {
    model: await unpackModel(row.model),
    about: {
      market: marketName(market),
      version: `${marketName(market)}.${row.version}`,
      trainedAt: row.endedAt,
      sales: row.sales,
      medianError: row.measured?.medianError ?? null,
      coverage: row.measured?.coverage ?? null,
    },
  };
}

/** Whether a market still waits for its first model, rather than being too small for one. */
export async function isStillTraining(ctx: Pick<Ctx, 'db'>, market: MarketKey): Promise<boolean> {
  return (await findLatest(ctx.db, market)) === undefined;
}
