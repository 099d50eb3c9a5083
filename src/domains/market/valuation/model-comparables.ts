import type { Home, Neighbour } from './model';
import { likenessOf } from './model-features';
import { distanceBetween, placeOf } from './model-neighbours';
import { median } from './model-statistics';
import { logPrice } from './model-time-index';

/** A sale beside the home, with how much it says. */
export interface Weighed extends Neighbour {
  readonly likeness: number;
  /** Months between its day and the home's. */
  readonly age: number;
  readonly weight: number;
}

/** Kilometres, and months, over which what a sale says falls to a third. */
const FADE_KM = 0.5;
const FADE_MONTHS = 24;
const DAYS_PER_MONTH = 30.436875;

/** The sales around a home by how much they say of it, the most telling first: near, late, alike. */
export function weigh(home: Home, neighbours: readonly Neighbour[], day: number): Weighed[] {
  return neighbours
    .map(({ sale, distance }) => {
      const likeness = likenessOf(home, sale);
      const age = Math.abs(day - sale.day) / DAYS_PER_MONTH;
      const weight = weightOf(likeness, distance, day - sale.day);
      return { sale, distance, likeness, age, weight };
    })
    .sort(
      (a, b) => b.weight - a.weight || a.distance - b.distance || (a.sale.id < b.sale.id ? -1 : 1),
    );
}

/** Logarithms of the price per m². */
export interface ComparedPrice {
  /** The plain median of the sales around. */
  readonly usual: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer sales say nothing about one more. */
export const FEWEST_COMPARABLES = 8;
const TAIL = 0.1;
/** What a comparison of a handful can be wrong by at least, up and down. */
const NARROWEST = 0.1;

/**
 * A value from the sales around alone: the median of their prices per m² under their weights, with the interval that the
 * same rule would have needed for each of them, valued by the others (leave one out).
 */
export function compare(weighed: readonly Weighed[]): ComparedPrice {
  const middle = weightedMedian(weighed);
  const day = Math.max(...weighed.map(({ sale }) => sale.day));
  const byPrice = weighed
    .map(({ sale }) => ({ sale, price: logPrice(sale) }))
    .sort((x, y) => x.price - y.price);
  const errors = byPrice
    .map(({ sale, price }) => {
      const others = byPrice.map((other) => ({
        price: other.price,
        weight:
          other.sale === sale
            ? 0
            : weightOf(likenessOf(sale, other.sale), apart(sale, other.sale), day - other.sale.day),
      }));
      return price - middleOf(others);
    })
    .sort((x, y) => x - y);
  // Few errors seldom show the tails that more of them would: the ranks move outwards by one.
  const rank = Math.max(0, Math.floor(TAIL * (errors.length + 1)) - 1);
  const low = Math.min(errors[rank] ?? 0, -NARROWEST);
  const high = Math.max(errors[errors.length - 1 - rank] ?? 0, NARROWEST);
  return {
    usual: median(weighed.map(({ sale }) => logPrice(sale))),
    middle,
    low: middle + low,
    high: middle + high,
  };
}

function apart(a: Home, b: Home): number {
  const [from, to] = [placeOf(a), placeOf(b)];
  return from && to ? distanceBetween(from, to) : 0;
}

/** How much a sale says that is so alike, so far (km) and so long ago (days). */
function weightOf(likeness: number, distance: number, days: number): number {
  return likeness * Math.exp(-distance / FADE_KM - Math.abs(days) / DAYS_PER_MONTH / FADE_MONTHS);
}

function weightedMedian(weighed: readonly Weighed[]): number {
  return middleOf(
    weighed
      .map(({ sale, weight }) => ({ price: logPrice(sale), weight }))
      .sort((a, b) => a.price - b.price),
  );
}

/** The price, of ascending ones, that half the weight lies below. */
function middleOf(sorted: readonly { price: number; weight: number }[]): number {
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { price, weight } of sorted) {
    sum += weight;
    if (weight > 0 && sum >= half) return price;
  }
  return Number.NaN;
}
