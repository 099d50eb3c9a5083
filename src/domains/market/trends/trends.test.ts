import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { testFolder } from '@/testing/import-listings';
import { realData } from '@/testing/real-data';
import { recordPrices } from '@/testing/recorded-sales';
import { areasOf } from '../areas/service/areas-of';
import { importSales } from '../sales/import/service/import-sales';
import type { TrendInput } from './contract';
import { refreshTrendsJob } from './jobs';
import { readTrend } from './service/read-trend';
import { refreshTrends } from './service/refresh-trends';

const database = testDatabase();
const folder = testFolder();
const NOW = new Date('2026-03-31T22:30:00Z');
const context = () => testContext(database, { now: NOW });
const refresh = () => refreshTrends(context());
const trend = (input: Partial<TrendInput>) =>
  readTrend(context(), {
    country: 'FR',
    level: 'commune',
    code: '83137',
    type: null,
    rooms: null,
    period: 'year',
    years: 10,
    ...input,
  });

const sell = (
  from: string,
  perMetre: readonly number[],
  facts: Parameters<typeof recordPrices>[3] = {},
) => recordPrices(database, from, perMetre, facts);
const times = (count: number, perMetre: number) => new Array<number>(count).fill(perMetre);
const euros = (amount: number) => ({ amount: BigInt(amount) * 100n, currency: 'EUR' });
/** A year recorded from its first to its last day, of so many sales. */
async function year(number: number, perMetre: number, count = 30, facts = {}) {
  await sell(`${number}-01-02`, times(count, perMetre), facts);
  await sell(`${number}-12-30`, [perMetre], facts);
}

const clear = async () => {
  await database.current.sql`truncate sale, sale_change, market_trend, trend_area`;
};

describe('rollups', () => {
  beforeEach(clear);

  test('what is excluded, symbolic, withdrawn or without surface does not count', async () => {
    await year(2024, 3000);
    await sell('2024-03-01', [9000], { exclusions: ['off_plan'] });
    await sell('2024-03-01', [9000], { isSymbolic: true });
    await sell('2024-03-01', [9000], { withdrawnAt: NOW });
    await sell('2024-03-01', [9000], { surface: null });
    await refresh();
    expect(await trend({})).toMatchObject({
      area: { code: '83137', name: 'Toulon' },
      points: [
        {
          period: '2024',
          sales: 31,
          median: euros(3000),
          mean: euros(3000),
          isPartial: false,
          index: 100,
        },
      ],
      sources: ['test'],
      isDemo: false,
    });
    expect((await trend({ level: 'postal_code', code: '83000' })).area.name).toBe('Toulon');
    expect((await trend({ level: 'department', code: '83' })).area.name).toBe('Var');
  });

  test('types, rooms and quarters have their own', async () => {
    await year(2024, 3000);
    await year(2024, 5000, 10, { type: 'house', rooms: 6 });
    await refresh();
    expect((await trend({})).points).toMatchObject([{ sales: 42 }]);
    expect((await trend({ type: 'house' })).points).toMatchObject([
      { sales: 11, median: euros(5000), index: null },
    ]);
    expect((await trend({ rooms: '2' })).points).toMatchObject([
      { sales: 31, median: euros(3000) },
    ]);
    expect((await trend({ rooms: '5+', type: 'apartment' })).points).toEqual([]);
    expect(
      (await trend({ period: 'quarter', type: 'apartment' })).points.map(({ period, sales }) => [
        period,
        sales,
      ]),
    ).toEqual([['2024-Q1', 30]]);
  });

  test('a median of one or two sales is not told', async () => {
    await year(2024, 3000, 1);
    await refresh();
    expect((await trend({})).points).toMatchObject([
      { sales: 2, median: null, mean: null, lowerQuartile: null },
    ]);
  });

  test('a year that is not over is compared with the same months of the years before', async () => {
    for (const [number, early, late] of [
      [2020, 2000, 9000],
      [2024, 3000, 9000],
    ] as const) {
      await sell(`${number}-01-02`, times(30, early));
      await sell(`${number}-11-01`, times(59, late));
    }
    await sell('2025-01-02', times(30, 3300));
    await refresh();
    const found = await trend({});
    expect(found.points.map(({ period, isPartial, to }) => [period, isPartial, to])).toEqual([
      ['2020', false, '2020-12-31'],
      ['2024', false, '2024-12-31'],
      ['2025', true, '2025-01-31'],
    ]);
    expect(found.oneYearChange).toMatchObject({ from: '2024', to: '2025' });
    expect(found.oneYearChange?.share).toBeCloseTo(0.1);
    expect(found.oneYearChange?.corrected).toBeCloseTo(0.1, 2);
    expect(found.fiveYearChange?.share).toBeCloseTo(0.65);
    expect((await trend({ period: 'quarter' })).oneYearChange?.share).toBeCloseTo(0.1);

    // The rest of the year comes: it is whole, and so is what it is compared with.
    await sell('2025-11-01', times(59, 9900));
    await refresh();
    const whole = await trend({});
    expect(whole.points.at(-1)).toMatchObject({ isPartial: false, sales: 89 });
    expect(whole.oneYearChange?.share).toBeCloseTo(0.1);
    expect(await database.current.sql`select 1 from market_trend where is_to_date`).toHaveLength(0);
  });

  test('a year is over only when its last day is', async () => {
    await sell('2025-01-01', times(363, 3000));
    await refresh();
    const at = (now: string) =>
      readTrend(testContext(database, { now: new Date(now) }), {
        country: 'FR',
        level: 'commune',
        code: '83137',
        type: null,
        rooms: null,
        period: 'year',
        years: 1,
      });
    expect((await at('2025-12-30T12:00:00Z')).points[0]?.isPartial).toBe(true);
    expect((await at('2026-01-01T12:00:00Z')).points[0]?.isPartial).toBe(false);
  });

  test('the index takes out what sold: dear places more, small homes more', async () => {
    const dear = { communeCode: '83069', postalCode: '83400', city: 'Hyères' };
    await year(2023, 3000, 60);
    await year(2023, 6000, 20, dear);
    await year(2024, 3000, 20);
    await year(2024, 6000, 60, dear);
    await refresh();
    const found = await trend({ level: 'department', code: '83' });
    expect(found.oneYearChange?.share).toBeCloseTo(1);
    expect(found.oneYearChange?.corrected).toBeCloseTo(0, 2);
    expect(found.points.map(({ index }) => index)).toEqual([100, expect.closeTo(100, 0)]);
  });

  test('only what was written to is rebuilt, and what was withdrawn goes', async () => {
    await year(2023, 3000);
    await year(2024, 3000);
    await year(2024, 4000, 30, { department: '13', communeCode: '13055', postalCode: '13001' });
    await refresh();
    const versions = () => database.current.sql`
      select market, starts_on::text, xmin::text from market_trend where level = 'department' and type = 'all'
        and rooms = 'all' and period = 'year' and not is_to_date order by market, starts_on`;
    const before = await versions();
    await database.current
      .sql`update sale set withdrawn_at = now() where department = '83' and sold_on = '2024-12-30'`;
    await sell('2024-05-01', [8000]);
    await refresh();
    const after = await versions();
    expect(after.map((row, index) => row.xmin === before[index]?.xmin)).toEqual([
      true,
      true,
      false,
    ]);
    await database.current
      .sql`update sale set withdrawn_at = now() where department = '83' and sold_on >= '2024-01-01'`;
    await refresh();
    expect((await trend({})).points.map(({ period }) => period)).toEqual(['2023']);
    expect(await database.current.sql`select 1 from sale_change`).toHaveLength(0);
  });

  test('a job that fails leaves its marks and the rollups of before', async () => {
    await year(2023, 3000);
    await refresh();
    await year(2024, 3000);
    await database.current.sql`alter table trend_area rename to away`;
    await expect(refresh()).rejects.toThrow();
    await database.current.sql`alter table away rename to trend_area`;
    expect((await trend({})).points.map(({ period }) => period)).toEqual(['2023']);
    await refresh();
    expect((await trend({})).points.map(({ period }) => period)).toEqual(['2023', '2024']);
  });

  test('while sales are imported nothing is rebuilt', async () => {
    await year(2023, 3000);
    const sql = await database.current.sql.reserve();
    await sql`select pg_advisory_lock(hashtext('gable import'), hashtext('sales'))`;
    await refresh();
    expect((await trend({})).points).toEqual([]);
    await sql`select pg_advisory_unlock(hashtext('gable import'), hashtext('sales'))`;
    sql.release();
    await refresh();
    expect((await trend({})).points).toHaveLength(1);
  });

  test('what was generated is in no median of what is recorded, and shows where nothing is', async () => {
    await year(2024, 9000, 60, { isDemo: true });
    await refresh();
    expect(await trend({})).toMatchObject({
      points: [{ sales: 61, median: euros(9000) }],
      isDemo: true,
    });
    await year(2024, 3000, 5);
    await refresh();
    expect(await trend({})).toMatchObject({
      points: [{ sales: 6, median: euros(3000) }],
      isDemo: false,
    });
  });

  test('a postal code in two departments is read where most was sold', async () => {
    await year(2024, 3000, 30);
    await year(2024, 9000, 5, { department: '13' });
    await refresh();
    expect((await trend({ level: 'postal_code', code: '83000' })).points).toMatchObject([
      { sales: 31 },
    ]);
  });
});

const FILES = [
  'dvf-geo/toulon-83137-2024.csv.gz',
  'dvf-geo/rhone-69-2018-part.csv.gz',
  'dvf-lyon-flats/lyon-flats-2014-2016.csv.gz',
  'king-county/kc_house_data.csv.gz',
].map(realData);
const files = FILES.filter((file) => file !== null);
const areThere = files.length === FILES.length;
if (!areThere)
  console.warn('trends: ../shared/data is not there, so real sales are not rolled up.');

/** Of two large files a part, since the suite is to stay fast: a few postal codes of Lyon, every fourth house of King County. */
function excerpt(path: string): string {
  const isLyon = path.includes('lyon');
  if (!isLyon && !path.includes('king')) return path;
  const [head, ...lines] = gunzipSync(readFileSync(path)).toString().split('\n');
  const kept = lines.filter((line, index) =>
    isLyon ? /,6900[36](\.0)?,/.test(line) : index % 4 === 0,
  );
  return folder.write(`${basename(path)}.csv`, [head, ...kept, ''].join('\n'));
}

describe.skipIf(!areThere)('real sales', () => {
  beforeAll(async () => {
    await clear();
    await importSales(
      testContext(database, { actor: { kind: 'operator' }, now: NOW }),
      database.url,
      {
        files: files.map(excerpt),
        rejectsPath: folder.path('rejects.csv'),
      },
    );
    await refresh();
  }, 60_000);

  test('an import enqueues the job, and writes nothing that it would not take', async () => {
    expect(await queuedPayloads(database, refreshTrendsJob)).toEqual([{}]);
    expect(await database.current.sql`select 1 from sale_change`).toHaveLength(0);
  });

  test('Toulon 2024: one whole year, so nothing to compare with', async () => {
    const found = await trend({});
    expect(found.points).toMatchObject([
      { period: '2024', isPartial: false, isUneven: false, index: 100 },
    ]);
    expect([found.oneYearChange, found.fiveYearChange]).toEqual([null, null]);
    expect((await trend({ period: 'quarter' })).points.map(({ isPartial }) => isPartial)).toEqual(
      times(4, 0).map(() => false),
    );
  });

  test('Lyon 2014 to 2016: three whole years, the change plain and corrected', async () => {
    const lyon = await trend({ level: 'postal_code', code: '69003', type: 'apartment', years: 30 });
    expect(lyon.points.slice(0, 3).map(({ period, isPartial }) => [period, isPartial])).toEqual([
      ['2014', false],
      ['2015', false],
      ['2016', false],
    ]);
    expect(lyon.area.name).toBe('Lyon');
    expect(lyon.points[0]?.index).toBe(100);
    expect(lyon.points[2]?.index).toBeGreaterThan(95);
    expect(lyon.points[2]?.index).toBeLessThan(110);
  });

  test('Rhône 2018 came in parts: its numbers of sales are marked as telling nothing', async () => {
    const found = await trend({ level: 'department', code: '69' });
    expect(found.points.map(({ period, isUneven }) => [period, isUneven])).toEqual([
      ['2014', false],
      ['2015', false],
      ['2016', false],
      ['2018', true],
    ]);
    expect(found.oneYearChange).toBeNull();
    expect(found.sources).toEqual(['dvf', 'dvf-lyon-flats']);
  });

  test('King County: May 2014 to May 2015, in dollars, both years partial and not compared', async () => {
    const found = await trend({ country: 'US', level: 'department', code: 'King', years: 2 });
    expect(found.points).toMatchObject([
      { period: '2014', from: '2014-05-02', isPartial: true, median: { currency: 'USD' } },
      { period: '2015', to: expect.stringMatching(/^2015-05-/), isPartial: true },
    ]);
    expect(found.oneYearChange).toBeNull();
    const seattle = await trend({ country: 'US', level: 'postal_code', code: '98103' });
    expect(seattle.area.name).toBe('Seattle');
  });

  test.each([
    ['commune', '83137', null, null],
    ['postal_code', '69006', 'apartment', null],
    ['commune', '83137', 'apartment', '3'],
  ] as const)('quartiles of %s %s are those of plain SQL', async (level, code, type, rooms) => {
    const { points } = await trend({ level, code, type, rooms, period: 'quarter' });
    const column = level === 'commune' ? 'commune_code' : 'postal_code';
    const plain = await database.current.sql.unsafe(
      `select extract(year from sold_on) || '-Q' || extract(quarter from sold_on) as period, count(*)::int as sales,
         array(select round(quartile) from unnest(percentile_cont(array[0.25, 0.5, 0.75]) within group
           (order by price::float8 / surface)) as quartile) as quartiles
       from sale where country = 'FR' and ${column} = $1 and exclusions = '{}' and not is_symbolic and withdrawn_at is null
         and surface > 0 and ($2::text is null or type = $2) and ($3::int is null or rooms = $3)
       group by 1 having count(*) >= 3 order by 1`,
      [code, type, rooms],
    );
    expect(points.length).toBeGreaterThan(2);
    expect(
      points.map(({ period, sales, lowerQuartile, median, upperQuartile }) => ({
        period,
        sales,
        quartiles: [lowerQuartile, median, upperQuartile].map((money) => Number(money?.amount)),
      })),
    ).toEqual([...plain]);
  });
});

describe('the areas of a postal code', () => {
  test('are itself, the commune of most of its sales and the department', async () => {
    await sell('2024-01-01', [3000, 3100, 3200], { postalCode: '83999' });
    await sell('2024-06-01', [3000], {
      postalCode: '83999',
      communeCode: '83062',
      city: 'La Garde',
    });
    expect(await areasOf(context(), { country: 'FR', postalCode: '83999' })).toEqual([
      { level: 'postal_code', code: '83999', name: '83999' },
      { level: 'commune', code: '83137', name: 'Toulon' },
      { level: 'department', code: '83', name: '83' },
    ]);
  });

  test('are none where nothing was sold', async () => {
    expect(await areasOf(context(), { country: 'FR', postalCode: '00000' })).toEqual([]);
  });
});
