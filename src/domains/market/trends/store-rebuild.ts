import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { Market, TrendLevel } from './model';
import { FEWEST_FOR_MEDIAN } from './model';
import type { RollupFacts } from './model-rollup';
import { FIT, ofMarket, ROOMS_BAND } from './store-market';

const KEY = 'level, code, type, rooms, period, is_to_date, starts_on';
const FIGURES = 'currency, sales, median, mean, lower_quartile, upper_quartile';
const FACTS = 'covers_from, covers_to, is_uneven, index, sources';
/** Facts of one statement: between two of them a process that serves pages as well gets to its readers. */
const FACTS_AT_ONCE = 1000;

/** Opens the two tables of a rebuild, which vanish with its transaction. */
export async function openStage(db: Database): Promise<void> {
  // Two dozen sorts of a market's sales: with the few megabytes of a query they would all go by way of the disk.
  await db.execute(sql`select set_config('work_mem', '64MB', true)`);
  await db.execute(sql`create temp table trend_figures (level text, code text, type text, rooms text, period text,
    is_to_date boolean, starts_on date, currency text, sales int, median bigint, mean bigint, lower_quartile bigint,
    upper_quartile bigint) on commit drop`);
  await db.execute(sql`create temp table trend_facts (level text, code text, type text, rooms text, period text,
    is_to_date boolean, starts_on date, covers_from date, covers_to date, is_uneven boolean, index real,
    sources text[]) on commit drop`);
}

/**
 * Computes counts, means and quartiles of every area, type, band and period of these years. What no reader is shown (bands
 * and quarters with too few sales for a median) is left out: it would be most of the rows.
 */
export async function stageFigures(
  db: Database,
  market: Market,
  years: readonly number[],
  cut: string | null,
): Promise<void> {
  if (years.length === 0) return;
  const upToCut = cut === null ? sql`true` : sql`to_char(sold_on, 'MMDD') <= ${cut}`;
  await db.execute(sql`
    with fit as (
      select postal_code, commune_code, department, type, ${ROOMS_BAND} as band, currency,
        date_trunc('year', sold_on)::date as in_year, date_trunc('quarter', sold_on)::date as in_quarter,
        price::float8 / surface as per_metre
      from sale where ${ofMarket(market)} and ${FIT} and ${inYears(sql`sold_on`, years)} and ${upToCut}
    ), figures as (
      select
        case 0 when grouping(postal_code) then 'postal_code' when grouping(commune_code) then 'commune'
          else 'department' end as level,
        coalesce(postal_code, commune_code, department) as code,
        case grouping(type) when 1 then 'all' else type end as type,
        case grouping(band) when 1 then 'all' else band end as rooms,
        case grouping(in_year) when 1 then 'quarter' else 'year' end as period,
        coalesce(in_year, in_quarter) as starts_on, currency, count(*)::int as sales, avg(per_metre) as mean,
        percentile_cont(array[0.25, 0.5, 0.75]) within group (order by per_metre) as quartiles
      from fit
      group by currency, grouping sets (postal_code, commune_code, department), grouping sets ((), type),
        grouping sets ((), band), grouping sets (in_year, in_quarter)
    )
    insert into trend_figures
    select level, code, type, rooms, period, ${cut !== null}, starts_on, currency, sales, round(quartiles[2]), round(mean),
      round(quartiles[1]), round(quartiles[3])
    from figures where code is not null and rooms is not null
      and (sales >= ${FEWEST_FOR_MEDIAN} or (period = 'year' and rooms = 'all'))`);
}

export async function stageFacts(db: Database, facts: Iterable<RollupFacts>): Promise<void> {
  let batch: RollupFacts[] = [];
  for (const each of facts) {
    batch.push(each);
    if (batch.length < FACTS_AT_ONCE) continue;
    await writeFacts(db, batch);
    batch = [];
  }
  if (batch.length > 0) await writeFacts(db, batch);
}

function writeFacts(db: Database, batch: readonly RollupFacts[]): Promise<unknown> {
  return db.execute(sql`
    insert into trend_facts
    select level, code, type, rooms, period, "isToDate", "startsOn", "coversFrom", "coversTo", "isUneven", index,
      array(select jsonb_array_elements_text(sources))
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as fact (level text, code text, type text, rooms text,
      period text, "isToDate" boolean, "startsOn" date, "coversFrom" date, "coversTo" date, "isUneven" boolean,
      index real, sources jsonb)`);
}

/**
 * Makes the market's rollups those that were staged: of `years` the figures, of all others what a new sale elsewhere in
 * time may move (the index). Rows that stay as they are are not written.
 */
export async function applyStage(
  db: Database,
  { country, market, isDemo }: Market,
  years: readonly number[],
): Promise<void> {
  const ours = sql`t.country = ${country} and t.market = ${market} and t.is_demo = ${isDemo}`;
  const same = sql.raw(
    KEY.split(', ')
      .map((name) => `t.${name} = s.${name}`)
      .join(' and '),
  );
  await db.execute(sql`analyze trend_figures`);
  await db.execute(sql`analyze trend_facts`);
  await db.execute(sql`
    delete from market_trend t where ${ours} and (t.is_to_date or ${inYears(sql`t.starts_on`, years)})
      and not exists (select from trend_figures s where ${same})`);
  const written = [...FIGURES.split(', '), ...FACTS.split(', ')];
  await db.execute(sql`
    insert into market_trend (country, market, is_demo, ${sql.raw(`${KEY}, ${FIGURES}, ${FACTS}`)})
    select ${country}, ${market}, ${isDemo}, ${sql.raw(`${KEY}, ${FIGURES}, ${FACTS}`)}
    from trend_figures join trend_facts using (${sql.raw(KEY)})
    on conflict (country, level, code, type, rooms, period, market, is_demo, is_to_date, starts_on) do update
    set ${sql.raw(written.map((name) => `${name} = excluded.${name}`).join(', '))}
    where (${named('market_trend', written)}) is distinct from (${named('excluded', written)})`);
  const facts = FACTS.split(', ');
  await db.execute(sql`
    update market_trend t set ${sql.raw(facts.map((name) => `${name} = s.${name}`).join(', '))}
    from trend_facts s where ${ours} and ${same}
      and (${named('t', facts)}) is distinct from (${named('s', facts)})`);
}

function named(table: string, columns: readonly string[]): SQL {
  return sql.raw(columns.map((column) => `${table}.${column}`).join(', '));
}

/** Days within these years, by ranges that an index can be read by. */
function inYears(day: SQL, years: readonly number[]): SQL {
  if (years.length === 0) return sql`false`;
  const ranges = years.map((year) => sql`${day} between ${`${year}-01-01`} and ${`${year}-12-31`}`);
  return sql`(${sql.join(ranges, sql` or `)})`;
}

/** Communes by the name that most of their sales give. */
export async function nameCommunes(db: Database, market: Market): Promise<void> {
  await db.execute(sql`
    insert into trend_area (country, level, code, name)
    select country, 'commune', commune_code, mode() within group (order by city) from sale
    where ${ofMarket(market)} and commune_code is not null and city is not null group by 1, 3
    on conflict (country, level, code) do update set name = excluded.name where trend_area.name <> excluded.name`);
}

/** Areas of a level that have rollups and no name yet. */
export async function findUnnamed(
  db: Database,
  { country, market }: Market,
  level: TrendLevel,
): Promise<string[]> {
  const rows = await db.execute<{ code: string }>(sql`
    select distinct t.code from market_trend t left join trend_area a using (country, level, code)
    where t.country = ${country} and t.market = ${market} and t.level = ${level} and a.code is null`);
  return rows.map(({ code }) => code);
}

export async function insertNames(
  db: Database,
  country: string,
  level: TrendLevel,
  names: readonly (readonly [code: string, name: string])[],
): Promise<void> {
  if (names.length === 0) return;
  await db.execute(sql`
    insert into trend_area (country, level, code, name)
    select ${country}, ${level}, name ->> 0, name ->> 1
    from jsonb_array_elements(${JSON.stringify(names)}::jsonb) as name on conflict do nothing`);
}
