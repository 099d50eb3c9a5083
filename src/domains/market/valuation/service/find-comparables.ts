import type { Ctx } from '@/platform/context';
import { type Comparables, type ComparablesInput, MOST_COUNTED } from '../contract';
import { likenessOf } from '../model-features';
import { degreesAround } from '../model-neighbours';
import { dateOf, dayOf } from '../model-priced-sale';
import { pricedRowOf, shapeComparable } from '../shape-sale';
import { countWithin, type NearFilter } from '../store';
import { type NearSale, nearSales } from './near-sales';

const TYPES = ['house', 'apartment'] as const;
const DAYS_PER_MONTH = 30.436875;

/** Sales within a radius that pass the filters, nearest first, a page at a time. */
export async function findComparables(
  ctx: Pick<Ctx, 'db' | 'now'>,
  input: ComparablesInput,
): Promise<Comparables> {
  const { latitude, longitude, radiusKilometres, limit, cursor } = input;
  const place = { latitude, longitude };
  const radius = degreesAround(place, radiusKilometres);
  const near: NearSale[] = [];
  let total = 0;
  for (const type of input.type ? [input.type] : TYPES) {
    const filter = filterOf(input, type);
    near.push(...(await nearSales(ctx, place, filter, cursor + limit + 1)));
    total += await countWithin(ctx.db, place, radius, filter, MOST_COUNTED);
  }
  const within = near
    .filter(({ distance }) => distance <= radiusKilometres)
    .sort((a, b) => a.distance - b.distance || a.row.id - b.row.id);
  const today = ctx.now.getTime() / 86_400_000;
  return {
    sales: within
      .slice(cursor, cursor + limit)
      .flatMap((sale) => comparableOf(sale, input.surface, today) ?? []),
    total: Math.min(total, MOST_COUNTED),
    next: within.length > cursor + limit ? cursor + limit : null,
  };
}

function filterOf(input: ComparablesInput, type: NearFilter['type']): NearFilter {
  const { from, to, minSurface, maxSurface, minRooms, maxRooms } = input;
  const before = to === undefined ? undefined : dateOf(dayOf(to) + 1);
  return { type, from, before, minSurface, maxSurface, minRooms, maxRooms };
}

function comparableOf({ row, distance }: NearSale, surface: number | undefined, today: number) {
  const sale = pricedRowOf(row);
  if (!sale) return null;
  const asked = { ...sale, surface: surface ?? sale.surface };
  return shapeComparable(row, {
    distance,
    ageInMonths: Math.max(0, Math.round((today - sale.day) / DAYS_PER_MONTH)),
    likeness: likenessOf(asked, sale),
    adjusted: (sale.price / sale.surface) * asked.surface,
  });
}
