import type { Country } from '@/kernel/countries';
import type { Ctx } from '@/platform/context';
import type { LeftOut, RecordedSaleView } from '../contract';
import type { Home, PricedSale } from '../model';
import { NEIGHBOURS } from '../model-features';
import { degreesAround, distanceBetween } from '../model-neighbours';
import { dateOf } from '../model-priced-sale';
import { pricedRowOf, shapeSale } from '../shape-sale';
import { findLeftOut, type Point, type SaleRow } from '../store';
import { nearSales } from './near-sales';

/** A sale that speaks for a home, as the store and as models know it. */
export interface Evidence {
  readonly row: SaleRow;
  readonly sale: PricedSale;
  /** Kilometres. */
  readonly distance: number;
}

/** Beyond it another market begins. */
export const FARTHEST_KM = 20;
const LEFT_OUT_KM = 1;
const LEFT_OUT_READ = 60;
const LEFT_OUT_DAYS = 5 * 365;
const EXAMPLES = 5;

interface Asked {
  readonly country: Country;
  readonly type: Home['type'];
  readonly place: Point;
  /** Days since 1970; only sales before it are found. */
  readonly day: number;
}

/**
 * The sales around that may speak for a home, nearest first. Generated ones speak only where none that happened does: the two
 * are never mixed.
 */
export async function findEvidence(
  ctx: Pick<Ctx, 'db'>,
  { country, type, place, day }: Asked,
): Promise<Evidence[]> {
  for (const isDemo of [false, true]) {
    const filter = { country, type, before: dateOf(day), isDemo };
    // Where nothing was generated at all, looking for the nearest would go through every sale there is.
    const within = isDemo ? FARTHEST_KM : undefined;
    const found = (await nearSales(ctx, place, filter, NEIGHBOURS, within)).flatMap(
      ({ row, distance }) => {
        const sale = distance <= FARTHEST_KM ? pricedRowOf(row) : null;
        return sale ? { row, sale, distance } : [];
      },
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** What was sold within a kilometre and speaks for nobody, by why. */
export async function findSalesLeftOut(
  { db }: Pick<Ctx, 'db'>,
  { place, day, isDemo }: Pick<Asked, 'place' | 'day'> & { isDemo: boolean },
): Promise<LeftOut[]> {
  const dates = { from: dateOf(day - LEFT_OUT_DAYS), before: dateOf(day), isDemo };
  const rows = await findLeftOut(
    db,
    place,
    degreesAround(place, LEFT_OUT_KM),
    dates,
    LEFT_OUT_READ,
  );
  const byReason = new Map<LeftOut['reason'], RecordedSaleView[]>();
  for (const sale of rows.filter((row) => isWithin(row, place)).map(shapeSale)) {
    const reason = sale.exclusions[0];
    if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), sale]);
  }
  return [...byReason]
    .map(([reason, sales]) => ({
      reason,
      sales: sales.length,
      examples: sales.slice(0, EXAMPLES),
    }))
    .sort((a, b) => b.sales - a.sales);
}

function isWithin({ latitude, longitude }: SaleRow, place: Point): boolean {
  if (latitude === null || longitude === null) return false;
  return distanceBetween(place, { latitude, longitude }) <= LEFT_OUT_KM;
}
