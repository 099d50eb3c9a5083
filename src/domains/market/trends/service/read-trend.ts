import type { Money } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { Trend, TrendChange, TrendInput, TrendPoint } from '../contract';
import { changeBetween, FEWEST_FOR_MEDIAN } from '../model';
import { endOf, periodName } from '../model-coverage';
import { findTrend, type TrendRow } from '../store';

/**
 * How prices per m² of an area moved, from rollups alone: what a country's sales number makes no difference. No sales make
 * no points.
 */
export async function readTrend(ctx: Pick<Ctx, 'db' | 'now'>, input: TrendInput): Promise<Trend> {
  const found = await findTrend(ctx.db, input);
  const rows = ofLargestMarket(found.rows);
  const whole = rows.filter(({ isToDate }) => !isToDate);
  const lastYear = Number(whole.at(-1)?.startsOn.slice(0, 4));
  const shown = whole.filter(
    ({ startsOn }) => Number(startsOn.slice(0, 4)) > lastYear - input.years,
  );
  const today = ctx.now.toISOString().slice(0, 10);
  const change = (years: number) => changeOver(rows, years, input);
  return {
    area: { level: input.level, code: input.code, name: found.name ?? input.code },
    points: shown.map((row) => pointOf(row, input, today)),
    oneYearChange: change(1),
    fiveRowChange: change(4),
    fiveYearChange: change(5),
    method: 'hedonic',
    sources: [...new Set(shown.flatMap(({ sources }) => sources))].sort(),
    isDemo: shown.some(({ isDemo }) => isDemo),
  };
}

/**
 * A few postal codes lie in two departments: the trend is that of the side where most was sold. What was generated shows only
 * where nothing is recorded.
 */
function ofLargestMarket(all: readonly TrendRow[]): readonly TrendRow[] {
  const recorded = all.filter(({ isDemo }) => !isDemo);
  const rows = recorded.length > 0 ? recorded : all;
  const sales = new Map<string, number>();
  for (const row of rows) sales.set(row.market, (sales.get(row.market) ?? 0) + row.sales);
  const [largest] = [...sales].sort(([, one], [, other]) => other - one);
  return rows.filter(({ market }) => market === largest?.[0]);
}

function pointOf(row: TrendRow, { period }: TrendInput, today: string): TrendPoint {
  const end = endOf(row.startsOn, period);
  const isTold = row.sales >= FEWEST_FOR_MEDIAN;
  const money = (amount: bigint): Money | null =>
    isTold ? { amount, currency: row.currency } : null;
  return {
    period: periodName(row.startsOn, period),
    from: row.coversFrom,
    to: row.coversTo,
    isPartial: row.coversFrom > row.startsOn || row.coversTo < end || today <= end,
    isUneven: row.isUneven,
    sales: row.sales,
    median: money(row.median),
    mean: money(row.mean),
    lowerQuartile: money(row.lowerQuartile),
    upperQuartile: money(row.upperQuartile),
    index: row.index,
  };
}

/** From the row that covers the same part of an earlier year to the last one. */
function changeOver(
  rows: readonly TrendRow[],
  years: number,
  { period }: TrendInput,
): TrendChange | null {
  const last = rows.filter(({ isToDate }) => !isToDate).at(-1);
  if (!last) return null;
  const start = `${Number(last.startsOn.slice(0, 4)) - years}${last.startsOn.slice(4)}`;
  for (const row of rows) {
    const change = row.startsOn === start ? changeBetween(row, last, years) : null;
    if (change) {
      return { ...change, from: periodName(start, period), to: periodName(last.startsOn, period) };
    }
  }
  return null;
}
