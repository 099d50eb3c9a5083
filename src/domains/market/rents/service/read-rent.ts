import type { Ctx } from '@/platform/context';
import type { MarketRent } from '../model';
import { findRent } from '../store';

/** A published estimate with the days its adverts were read on; `source` is a key of `MARKET_SOURCES`, which tells the licence. */
export interface ReadRent extends MarketRent {
  readonly source: string;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What homes of a French commune were let for, a month and m², charges included; null where nothing was published. For anybody. */
export async function readRent(
  ctx: Pick<Ctx, 'db'>,
  wanted: Pick<MarketRent, 'communeCode' | 'type'>,
): Promise<ReadRent | null> {
  return (await findRent(ctx.db, wanted)) ?? null;
}
