import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import type { Country } from '@/kernel/countries';
import type { TrendInput } from '../../trends/contract';
import { ROOMS_BANDS, TREND_LEVELS, TREND_PERIODS, TREND_TYPES } from '../../trends/model';

/** Which trend is shown, in the words of the address. */
export const trendParams = {
  level: parseAsStringLiteral(TREND_LEVELS).withDefault('postal_code'),
  type: parseAsStringLiteral(TREND_TYPES),
  rooms: parseAsStringLiteral(ROOMS_BANDS),
  period: parseAsStringLiteral(TREND_PERIODS).withDefault('year'),
};
export const trendUrlKeys = {
  level: 'area',
  type: 'trend_type',
  rooms: 'trend_rooms',
  period: 'by',
} as const;
export const loadTrendParams = createLoader(trendParams, { urlKeys: trendUrlKeys });
export type TrendState = Awaited<ReturnType<typeof loadTrendParams>>;

/** An area that holds the home, by what its trend is asked with. */
export interface TrendArea {
  readonly level: TrendState['level'];
  readonly code: string;
  readonly name: string;
}

const YEARS = { year: 20, quarter: 6 } as const;

/** The question for the trend, of the area at hand where the one that is asked for is not known; null where none is. */
export function trendAsked(
  state: TrendState,
  country: Country,
  areas: readonly TrendArea[],
): TrendInput | null {
  const area = areas.find(({ level }) => level === state.level) ?? areas[0];
  if (!area) return null;
  const { level, code } = area;
  const { type, rooms, period } = state;
  return { country, level, code, type, rooms, period, years: YEARS[period] };
}
