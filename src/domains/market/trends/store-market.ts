import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { Market, TrendType } from './model';
import type { RecordedYear } from './model-coverage';
import { CHARACTERISTICS, type Products } from './model-hedonic';
import type { Cell } from './model-rollup';

export function ofMarket({ country, market, isDemo }: Market): SQL {
  const department = market === '' ? sql`department is null` : sql`department = ${market}`;
  return sql`country = ${country} and ${department} and is_demo = ${isDemo}`;
}

/** Sales that may speak for their area. */
export const FIT = sql`exclusions = '{}' and not is_symbolic and withdrawn_at is null
  and price > 0 and surface > 0 and type is not null`;
export const ROOMS_BAND = sql`case when rooms >= 5 then '5+' when rooms >= 1 then rooms::text end`;

/** Beyond this factor of a market's usual price per m² a sale says nothing of how prices move. */
const FAR = 5;

/** What the register tells of each year, oldest first. Every transfer counts, fit or not. */
export async function recordedYears(db: Database, market: Market): Promise<RecordedYear[]> {
  const rows = await db.execute<{ month: number; sales: number; first: string; last: string }>(sql`
    select extract(year from sold_on)::int * 12 + extract(month from sold_on)::int - 1 as month,
      count(*)::int as sales, min(sold_on)::text as first, max(sold_on)::text as last
    from sale where ${ofMarket(market)} and withdrawn_at is null group by 1 order by 1`);
  const years = new Map<number, { first: string; last: string; months: number[] }>();
  for (const { month, sales, first, last } of rows) {
    const number = Math.floor(month / 12);
    const year = years.get(number) ?? { first, last, months: new Array<number>(12).fill(0) };
    year.last = last;
    year.months[month % 12] = sales;
    years.set(number, year);
  }
  return [...years].map(([year, recorded]) => ({ year, ...recorded }));
}

const known = sql.join(
  CHARACTERISTICS.map((text, index) => sql.raw(`${text} as x${index}`)),
  sql`, `,
);
const totals = (list: readonly string[]) =>
  sql.raw(
    `array[${list.map((text) => `coalesce(sum(${text}) filter (where is_usual), 0)`).join(', ')}]::float8[]`,
  );
const names = CHARACTERISTICS.map((_, index) => `x${index}`);
const pairs = names.flatMap((left, row) => names.slice(row).map((right) => `${left} * ${right}`));
const withPrice = names.map((name) => `${name} * y`);

/** Fit sales, each with whether its price is anywhere near what is usual for its type in the market. */
const fitSales = (market: Market) => sql`
  fit as (
    select postal_code, commune_code, type, ${ROOMS_BAND} as band, sold_on, source,
      ln(price::float8 / surface) as y, ${known}
    from sale where ${ofMarket(market)} and ${FIT}
  ), middle as (
    select type, percentile_cont(0.5) within group (order by y) as y from fit group by type
  ), judged as (
    select fit.*, abs(fit.y - middle.y) < ln(${sql.raw(String(FAR))}) as is_usual from fit join middle using (type)
  )`;

export async function findCells(db: Database, market: Market, cut: string | null): Promise<Cell[]> {
  const rows = await db.execute<{ [column: string]: unknown } & Cell>(sql`
    with ${fitSales(market)}
    select postal_code as "postalCode", commune_code as "communeCode", type, band as rooms,
      extract(year from sold_on)::int as year, extract(quarter from sold_on)::int as quarter,
      to_char(sold_on, 'MMDD') <= ${cut ?? '1231'} as "inCut",
      count(*) filter (where is_usual)::int as sales,
      coalesce(sum(y) filter (where is_usual), 0) as "logPrice", ${totals(names)} as characteristics,
      array_agg(distinct source) as sources
    from judged group by 1, 2, 3, 4, 5, 6, 7`);
  return [...rows];
}

export async function findProducts(
  db: Database,
  market: Market,
): Promise<Map<TrendType, Products>> {
  const rows = await db.execute<{ type: TrendType; [column: string]: unknown } & Products>(sql`
    with ${fitSales(market)}
    select type, count(*)::int as sales, sum(y) as "logPrice", ${totals(names)} as characteristics,
      ${totals(withPrice)} as "withPrice", ${totals(pairs)} as pairs
    from judged where is_usual group by type`);
  return new Map(rows.map((row) => [row.type, row]));
}
