import { type Money, toMajorUnits } from '@/kernel/money';
import type { Trend, TrendPoint } from '../../trends/contract';
import type { Cell } from './write-csv';

const major = (amount: Money | null) => amount && toMajorUnits(amount);

/** What the file of a trend says, by column; docs/offers.md tells what each means. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (point: TrendPoint, area: Trend['area']) => Cell,
])[] = [
  ['area_level', (_point, { level }) => level],
  ['area_code', (_point, { code }) => code],
  ['period', ({ period }) => period],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['is_partial', ({ isPartial }) => isPartial],
  ['sales', ({ sales }) => sales],
  ['median_per_m2', ({ median }) => major(median)],
  ['mean_per_m2', ({ mean }) => major(mean)],
  ['lower_quartile_per_m2', ({ lowerQuartile }) => major(lowerQuartile)],
  ['upper_quartile_per_m2', ({ upperQuartile }) => major(upperQuartile)],
  ['currency', ({ median }) => median?.currency ?? null],
  ['index', ({ index }) => (index === null ? null : Number(index.toFixed(2)))],
];

export const TREND_COLUMNS = COLUMNS.map(([name]) => name);

export function trendRow(point: TrendPoint, area: Trend['area']): Cell[] {
  return COLUMNS.map(([, cell]) => cell(point, area));
}
