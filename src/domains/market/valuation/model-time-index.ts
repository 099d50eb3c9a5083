import type { Home, Neighbour, PricedSale } from './model';
import { median, weightedMean } from './model-statistics';

/** How prices of one market and type moved: logarithms relative to its last month, by month. */
export interface TimeIndex {
  /** Months since 1970-01, of the first entry. */
  readonly firstMonth: number;
  readonly levels: readonly number[];
}

const DAYS_PER_MONTH = 30.436875;
/** A month speaks through its sales and, fading, those around it; counted in months. */
const FADE = 1.5;

export function monthOf(day: number): number {
  return Math.floor(day / DAYS_PER_MONTH);
}

/**
 * The median by month of what sales brought above their neighbourhood's usual, smoothed over neighbouring months. The
 * neighbourhood takes the place out, so that a month in which dear quarters sold does not look like a rise.
 */
export function timeIndexOf(
  sales: readonly PricedSale[],
  neighboursOf: (sale: PricedSale) => readonly Neighbour[],
): TimeIndex {
  const byMonth = new Map<number, number[]>();
  for (const sale of sales) {
    const near = neighboursOf(sale);
    if (near.length === 0) continue;
    const above = logPrice(sale) - median(near.map((neighbour) => logPrice(neighbour.sale)));
    const month = monthOf(sale.day);
    const entries = byMonth.get(month);
    if (entries) entries.push(above);
    else byMonth.set(month, [above]);
  }
  const months = [...byMonth].map(([month, values]) => ({
    month,
    level: median(values),
    count: values.length,
  }));
  if (months.length === 0) return { firstMonth: 0, levels: [0] };
  const first = Math.min(...months.map(({ month }) => month));
  const last = Math.max(...months.map(({ month }) => month));
  const smooth = (at: number) => {
    // Measured from the nearest month with sales: in a gap of a year all weights would vanish, and with them the level.
    const nearest = Math.min(...months.map(({ month }) => Math.abs(month - at)));
    return weightedMean(
      months,
      ({ level }) => level,
      ({ month, count }) => count * Math.exp(-((month - at) ** 2 - nearest ** 2) / FADE ** 2 / 2),
    );
  };
  const levels = Array.from({ length: last - first + 1 }, (_, index) => smooth(first + index));
  const end = levels.at(-1) ?? 0;
  return { firstMonth: first, levels: levels.map((level) => level - end) };
}

/** The level of a day; before the first and after the last month it stands still, since nothing is known there. */
export function levelAt({ firstMonth, levels }: TimeIndex, day: number): number {
  const at = Math.max(0, Math.min(levels.length - 1, monthOf(day) - firstMonth));
  return levels[at] ?? 0;
}

/** The logarithm of the price per m². */
export function logPrice(sale: Pick<PricedSale, 'price'> & Pick<Home, 'surface'>): number {
  return Math.log(sale.price / sale.surface);
}
