import type { SurfaceUnit } from '@/kernel/units';
import type { TrendPoint } from '../../trends/contract';
import { perUnit } from '../value/scaled-money';

/** A trend whose prices are for each unit that the reader measures in. */
export function pointsPerUnit(points: readonly TrendPoint[], unit: SurfaceUnit): TrendPoint[] {
  const scaled = (money: TrendPoint['median']) => money && perUnit(money, unit);
  return points.map((point) => ({
    ...point,
    median: scaled(point.median),
    mean: scaled(point.mean),
    lowerQuartile: scaled(point.lowerQuartile),
    upperQuartile: scaled(point.upperQuartile),
  }));
}
