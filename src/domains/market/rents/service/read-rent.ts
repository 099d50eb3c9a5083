import type { Ctx } from '@/platform/context';
import { type MarketSource, marketSource } from '../../model-sources';
import type { MarketRent } from '../model';
import { findRent } from '../store';

/** A published estimate, the days its adverts were read on, and what has to stand beside it. */
export interface ReadRent extends MarketRent {
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly source: MarketSource | null;
}

/** What homes of a French commune were let for, a month and m², charges included; null where nothing was published. For anybody. */
export async function readRent(
  ctx: Pick<Ctx, 'db'>,
  wanted: Pick<MarketRent, 'communeCode' | 'type'>,
): Promise<ReadRent | null> {
  const rent = await findRent(ctx.db, wanted);
  return rent ? { ...rent, source: marketSource(rent.source) } : null;
}
