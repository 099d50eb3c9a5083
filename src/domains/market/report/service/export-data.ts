import type { Ctx } from '@/platform/context';
import type { TrendInput } from '../../trends/contract';
import { readTrend } from '../../trends/service/read-trend';
import { type ComparablesInput, type HomeFacts, MOST_COUNTED } from '../../valuation/contract';
import { estimatePrice } from '../../valuation/service/estimate-price';
import { findComparables } from '../../valuation/service/find-comparables';
import { COMPARABLE_COLUMNS, comparableRow } from '../csv/comparable-columns';
import { TREND_COLUMNS, trendRow } from '../csv/trend-columns';
import { csvOf } from '../csv/write-csv';

/** Sales asked of the database at once. */
const BATCH = 200;

interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly surface: number | null;
}

/**
 * The sales beside an estimate as CSV: those that `askAround` asks for, nearest first and at most {@link MOST_COUNTED}; where
 * it asks for none, those most alike. Throws before the first byte where the home cannot be asked about.
 */
export async function exportComparables(
  ctx: Ctx,
  home: HomeFacts,
  askAround: (place: Place) => ComparablesInput | null,
): Promise<AsyncGenerator<Uint8Array>> {
  const estimate = await estimatePrice(ctx, home);
  const place = estimate.status === 'valued' ? estimate.place : null;
  const asked = place && askAround({ ...place, surface: home.surface });
  const batches = asked ? batchesOf(ctx, asked) : oneBatch(estimate.comparables.map(comparableRow));
  return csvOf(COMPARABLE_COLUMNS, batches);
}

/** An area's trend as CSV, oldest period first. */
export async function exportTrend(
  ctx: Ctx,
  input: TrendInput,
): Promise<AsyncGenerator<Uint8Array>> {
  const { area, points } = await readTrend(ctx, input);
  return csvOf(TREND_COLUMNS, oneBatch(points.map((point) => trendRow(point, area))));
}

async function* batchesOf(ctx: Ctx, input: ComparablesInput) {
  let cursor: number | null = 0;
  while (cursor !== null && cursor < MOST_COUNTED) {
    const page = await findComparables(ctx, { ...input, cursor, limit: BATCH });
    yield page.sales.map(comparableRow);
    cursor = page.next;
  }
}

async function* oneBatch<Rows>(rows: Rows) {
  yield rows;
}
