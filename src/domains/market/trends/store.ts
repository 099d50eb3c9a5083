import { sql } from 'drizzle-orm';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import type { TrendInput } from './contract';
import { ALL, type Measured } from './model';

/** A rollup as it is kept. Prices are minor units for each m². */
export interface TrendRow extends Measured {
  readonly market: string;
  readonly isToDate: boolean;
  readonly isUneven: boolean;
  readonly currency: Currency;
  readonly lowerQuartile: bigint;
  readonly upperQuartile: bigint;
  readonly sources: readonly string[];
  readonly isDemo: boolean;
}

/** The rollups of an area, oldest first, and what it is called (null where it has none). */
export async function findTrend(
  db: Database,
  { country, level, code, type, rooms, period }: Omit<TrendInput, 'years'>,
): Promise<{ readonly name: string | null; readonly rows: readonly TrendRow[] }> {
  const rows = await db.execute<TrendRow & { name: string | null; [column: string]: unknown }>(sql`
    select t.market, t.is_to_date as "isToDate", t.starts_on::text as "startsOn",
      t.covers_from::text as "coversFrom", t.covers_to::text as "coversTo", t.is_uneven as "isUneven",
      t.currency, t.sales, t.median, t.mean, t.lower_quartile as "lowerQuartile",
      t.upper_quartile as "upperQuartile", t.index, t.sources, t.is_demo as "isDemo", a.name
    from market_trend t left join trend_area a using (country, level, code)
    where t.country = ${country} and t.level = ${level} and t.code = ${code}
      and t.type = ${type ?? ALL} and t.rooms = ${rooms ?? ALL} and t.period = ${period}
    order by t.starts_on`);
  return { name: rows[0]?.name ?? null, rows };
}
