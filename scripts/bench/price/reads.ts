import type { TrendInput } from '@/domains/market/trends/contract';
import { readTrend } from '@/domains/market/trends/service/read-trend';
import { type HomeFacts, homeFacts } from '@/domains/market/valuation/contract';
import { estimatePrice } from '@/domains/market/valuation/service/estimate-price';
import { findComparables } from '@/domains/market/valuation/service/find-comparables';
import { connect } from '@/platform/db/connect';
import { bareComparables } from './bare-comparables';
import { askDuckDb } from './duck';
import { type Figure, quantile, spread, timesOf } from './figures';
import type { House } from './house';

const ESTIMATE_MS = 50;
const TREND_MS = 5;
const MOST_TIMES_BARE = 2;
const RADIUS = 1;
const LIMIT = 50;

const FIT = `exclusions = '{}' and not is_symbolic and withdrawn_at is null and latitude is not null and surface > 8`;
const FACTS = `country, latitude, longitude, postal_code as "postalCode", type as "propertyType", surface,
  land_surface as "landSurface", rooms, bedrooms, bathrooms, year_built as "yearBuilt", details`;

/** Homes that were sold, as of the day of their sale: sales alone speak for them, as no model may know what came later. */
export async function sampleHomes(url: string, count: number): Promise<HomeFacts[]> {
  const sql = connect(url, { max: 1 });
  const rows = await sql.unsafe(
    `select ${FACTS}, sold_on::text as "asOf" from sale tablesample system (2) repeatable (7)
     where ${FIT} order by hashint4(id) limit $1`,
    [count],
  );
  await sql.end();
  return rows.map((row) => homeFacts.parse(row));
}

/** Homes of the market that was trained last, as of the day after its last sale: they are valued by the model as well. */
async function sampleTrained(url: string, count: number): Promise<HomeFacts[]> {
  const sql = connect(url, { max: 1 });
  const rows = await sql.unsafe(
    `with trained as (
       select country, department, data_to from valuation_model where status = 'ready' order by id desc limit 1
     )
     select ${FACTS}, (data_to + 1)::text as "asOf" from sale join trained using (country, department)
     where ${FIT} order by hashint4(id) limit $1`,
    [count],
  );
  await sql.end();
  return rows.map((row) => homeFacts.parse(row));
}

/** What a reader waits for: estimates, comparables, trends. */
export async function measureReads(house: House): Promise<Figure[]> {
  const { ctx, url, folder } = house;
  const homes = await sampleHomes(url, 400);
  const trends = trendsOf(homes);
  const estimates = await estimatesOf(house, 'by comparables alone', homes);
  const modelled = await estimatesOf(house, 'with a trained model', await sampleTrained(url, 400));
  const service = await timesOf(homes, (home) => findComparables(ctx, comparablesAround(home)));
  const bare = await bareComparables(url, RADIUS, LIMIT);
  const plain = await timesOf(homes, (home) => bare.ask(home));
  await bare.close();
  const read = await timesOf(trends, (input) => readTrend(ctx, input));
  const duck = await askDuckDb(url, folder, trends.slice(0, 60));
  const ratio = quantile(service, 0.5) / quantile(plain, 0.5);
  return [
    estimates,
    modelled,
    {
      what: `comparables within ${RADIUS} km in the service`,
      measured: `${spread(service)}: ${ratio.toFixed(2)} times the bare SQL`,
      target: `within ${MOST_TIMES_BARE} times`,
      isMet: ratio <= MOST_TIMES_BARE,
    },
    { what: 'the same as bare SQL', measured: spread(plain), target: '', isMet: null },
    {
      what: 'yearly trend of a postal code in the service, from the rollups',
      measured: spread(read),
      target: `p95 under ${TREND_MS} ms`,
      isMet: quantile(read, 0.95) < TREND_MS,
    },
    {
      what: `the same asked of DuckDB over a Parquet file of the same sales, sorted by postal code (${duck.megabytes} MB)`,
      measured: spread(duck.times),
      target: '',
      isMet: null,
    },
  ];
}

async function estimatesOf(
  { ctx }: House,
  how: string,
  homes: readonly HomeFacts[],
): Promise<Figure> {
  let valued = 0;
  let byModel = 0;
  const times = await timesOf(homes, async (home) => {
    const found = await estimatePrice(ctx, home);
    if (found.status === 'valued') valued += 1;
    if (found.status === 'valued' && found.model) byModel += 1;
  });
  return {
    what: `estimate in the service, ${how} (${valued} of ${homes.length} homes valued, ${byModel} by a model)`,
    measured: spread(times),
    target: `p95 under ${ESTIMATE_MS} ms`,
    isMet: homes.length > 0 && quantile(times, 0.95) < ESTIMATE_MS,
  };
}

export function comparablesAround({ latitude, longitude, surface }: HomeFacts) {
  return {
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
    radiusKilometres: RADIUS,
    limit: LIMIT,
    cursor: 0,
    ...(surface !== null && { surface }),
  };
}

export function trendsOf(homes: readonly HomeFacts[]): TrendInput[] {
  return homes.map(({ country, postalCode, propertyType }) => ({
    country,
    level: 'postal_code',
    code: postalCode ?? '',
    type: propertyType === 'house' ? 'house' : 'apartment',
    rooms: null,
    period: 'year',
    years: 30,
  }));
}
