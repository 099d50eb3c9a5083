import type { z } from 'zod';
import type { Trend, TrendChange, TrendPoint } from '@/domains/market/trends/contract';
import { COUNTRIES, type Country } from '@/kernel/countries';
import { toMajorUnits } from '@/kernel/money';
import { major, rounded } from './rest-price';
import type { trendsShape } from './rest-shapes';

type Trends = z.input<typeof trendsShape>;

/** Rows that reference 2 shows, and five of which its five-year change spans. */
const FIVE_ROWS = 5;

/** A yearly trend as reference 2 writes it. Both changes compare rows that are shown, so too few rows have none. */
export function writeTrends(country: Country, trend: Trend, years: number): Trends {
  const { oneYearChange, fiveRowChange, points } = trend;
  const yearly = years > 1 ? oneYearChange : null;
  const overFive = years >= FIVE_ROWS ? fiveRowChange : null;
  return {
    postal_code: trend.area.code,
    country,
    currency: COUNTRIES[country].currency,
    trends: points.map(writePoint),
    yoy_change: percent(yearly?.ofMean),
    five_year_change: percent(overFive?.ofMean),
    yoy_change_corrected: percent(yearly?.corrected),
    five_year_change_corrected: percent(overFive?.corrected),
    method: trend.method,
    uneven: points.some(({ isUneven }) => isUneven),
    sources: [...trend.sources],
    is_demo: trend.isDemo,
  };
}

function writePoint(point: TrendPoint): Trends['trends'][number] {
  const { lowerQuartile, upperQuartile } = point;
  return {
    year: Number(point.period),
    avg_price_per_sqm: major(point.mean),
    transactions: point.sales,
    partial: point.isPartial,
    from: point.from,
    to: point.to,
    median_price_per_sqm: major(point.median),
    quartiles_per_sqm:
      lowerQuartile && upperQuartile
        ? [toMajorUnits(lowerQuartile), toMajorUnits(upperQuartile)]
        : null,
    index: point.index,
  };
}

function percent(share: TrendChange['corrected'] | undefined): number | null {
  return share === null || share === undefined ? null : rounded(share * 100, 1);
}
