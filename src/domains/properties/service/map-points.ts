import type { Ctx } from '@/platform/context';
import type { MapInput, MapPoint } from '../contract';
import { priceRule } from '../model-money';
import { findMapPoints } from '../store/map';
import { impliedCurrency } from './implied-currency';

/** The newest homes of a search that have a place on the map, at most 500, within the box where one is given. */
export async function mapPoints(ctx: Ctx, { bounds, ...filters }: MapInput): Promise<MapPoint[]> {
  const price = priceRule(filters, await impliedCurrency(ctx, filters));
  return findMapPoints(ctx.db, { filters, price, bounds }, MOST_POINTS);
}

/** More pins than this cannot be told apart. */
const MOST_POINTS = 500;
