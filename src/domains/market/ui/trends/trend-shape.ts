import { toMajorUnits } from '@/kernel/money';
import type { TrendPoint } from '../../trends/contract';

/** A point in per cent of the chart's width and height, from its upper left corner; null where nothing is known. */
interface Placed {
  readonly x: number;
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly point: TrendPoint;
}

export interface TrendShape {
  readonly placed: readonly Placed[];
  /** Round amounts (major units, lowest first) with their height. */
  readonly ticks: readonly { amount: number; y: number }[];
  /** SVG paths in a box of 100 by 100: between the quartiles, medians of full periods, and those that touch a partial one. */
  readonly band: string;
  readonly full: string;
  readonly partial: string;
}

const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 3;

/**
 * Medians as a line and quartiles as a band. The axis spans the quartiles, to the next round amount, rather than starting
 * at zero: prices per m² of one area never come near it. A period without figures breaks both.
 */
export function trendShape(points: readonly TrendPoint[]): TrendShape {
  const amounts = points
    .flatMap(({ median, lowerQuartile, upperQuartile }) => [median, lowerQuartile, upperQuartile])
    .flatMap((money) => (money ? [toMajorUnits(money)] : []));
  const axis = axisOf(Math.min(...amounts), Math.max(...amounts));
  const y = (money: TrendPoint['median']) =>
    money && round(100 - (100 * (toMajorUnits(money) - axis.low)) / (axis.high - axis.low));
  const placed = points.map((point, index) => ({
    x: points.length === 1 ? 50 : round((100 * index) / (points.length - 1)),
    median: y(point.median),
    lower: y(point.lowerQuartile),
    upper: y(point.upperQuartile),
    point,
  }));
  return {
    placed,
    ticks: axis.ticks.map((amount) => ({
      amount,
      y: round(100 - (100 * (amount - axis.low)) / (axis.high - axis.low)),
    })),
    band: runs(placed, ({ lower, upper }) => lower !== null && upper !== null)
      .filter((run) => run.length > 1)
      .map((run) => {
        const there = run.map(({ x, upper }) => `${x} ${upper}`);
        const back = [...run].reverse().map(({ x, lower }) => `${x} ${lower}`);
        return `M${[...there, ...back].join('L')}Z`;
      })
      .join(''),
    full: segments(placed, false),
    partial: segments(placed, true),
  };
}

function axisOf(lowest: number, highest: number) {
  if (!Number.isFinite(lowest)) return { low: 0, high: 1, ticks: [] };
  const spread = Math.max(highest - lowest, highest * 0.02, 1);
  const magnitude = 10 ** Math.floor(Math.log10(spread / INTERVALS));
  const step = magnitude * (STEPS.find((size) => size * magnitude * INTERVALS >= spread) ?? 10);
  const low = Math.floor(lowest / step) * step;
  const count = Math.max(1, Math.ceil((highest - low) / step));
  return {
    low,
    high: low + count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step),
  };
}

/** Stretches of neighbours that all fit. */
function runs(placed: readonly Placed[], fits: (one: Placed) => boolean): Placed[][] {
  const found: Placed[][] = [[]];
  for (const one of placed) {
    if (fits(one)) found.at(-1)?.push(one);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

function segments(placed: readonly Placed[], isPartial: boolean): string {
  return placed
    .slice(1)
    .flatMap((to, index) => {
      const from = placed[index];
      if (!from || from.median === null || to.median === null) return [];
      const touches = from.point.isPartial || to.point.isPartial;
      return touches === isPartial ? [`M${from.x} ${from.median}L${to.x} ${to.median}`] : [];
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
