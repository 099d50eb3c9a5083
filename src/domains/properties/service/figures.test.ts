import { beforeAll, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { SORTS, searchFilters, searchInput } from '../contract';
import { clusterInput } from '../contract-figures';
import { clusters } from './clusters';
import { facets } from './facets';
import { search } from './search';

const database = testDatabase();
const counted = (input: object) => facets(testContext(database), searchFilters.parse(input));
const mapped = (input: object) => clusters(testContext(database), clusterInput.parse(input));

beforeAll(async () => {
  const { db } = database.current;
  for (const [type, bedrooms, price] of [
    ['house', 3, 45_000_000n],
    ['house', 9, 250_000_000n],
    ['apartment', 1, 9_000_000n],
    ['apartment', 2, 15_000_000n],
    ['land', null, 5_000_000n],
  ] as const)
    await createListing(db, { type, price }, { bedrooms, latitude: 45.76, longitude: 4.85 });
  await createListing(db, { currency: 'USD', type: 'loft' }, { latitude: 30.2, longitude: -97.7 });
  await createListing(db, { transaction: 'rent' });
});

const bands = (found: Awaited<ReturnType<typeof counted>>) =>
  found.prices.bands
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => [from, to, count]);

test('each choice is counted without its own filter and with all others', async () => {
  const all = await counted({});
  expect(all.isAbout).toBe(false);
  expect(all.types).toEqual([
    { type: 'apartment', count: 2 },
    { type: 'house', count: 2 },
    { type: 'loft', count: 1 },
    { type: 'land', count: 1 },
  ]);
  expect(all.bedrooms.map(({ count }) => count)).toEqual([0, 1, 2, 1, 0, 0, 1]);
  expect(bands(all)).toEqual([
    [null, 100_000, 2],
    [100_000, 200_000, 1],
    [400_000, 500_000, 1],
    [2_000_000, null, 1],
  ]);
  const houses = await counted({ types: ['house'], minBedrooms: 4, maxPrice: 3_000_000 });
  expect(houses.types).toEqual([{ type: 'house', count: 1 }]);
  expect(houses.bedrooms.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0, 0, 1]);
  expect(bands(houses)).toEqual([[2_000_000, null, 1]]);
});

test('a map shows homes near each other as one, and one by itself with its price', async () => {
  const found = await mapped({ zoom: 4 });
  expect(found).toMatchObject({
    isAbout: false,
    clusters: [
      { count: 5, home: null },
      { count: 1, home: { price: { amount: 32_500_000n, currency: 'USD' } } },
    ],
  });
  expect(found.clusters[0]?.latitude).toBeCloseTo(45.76);
  const view = { west: 170, south: 20, east: -60, north: 50 };
  expect((await mapped({ zoom: 4, bounds: view })).clusters).toHaveLength(1);
});

test('a home that was sold twice is one, by its latest sale that matches', async () => {
  const { db, sql } = database.current;
  const place = { city: 'Nantes', postalCode: '44000', latitude: 47.2, longitude: -1.55 };
  const sold = (title: string, price: bigint, year: number) =>
    createListing(
      db,
      { title, price, status: 'sold', listedAt: new Date(Date.UTC(year, 0, 1)) },
      place,
    );
  const [first, second] = [
    await sold('2010', 10_000_000n, 2010),
    await sold('2020', 20_000_000n, 2020),
  ];
  await sql`update listing set property_id = ${first.propertyId} where id = ${second.id}`;
  await sold('Its neighbour', 15_000_000n, 2015);

  const titles = async (asked: object) => {
    const input = searchInput.parse({ cities: ['Nantes'], statuses: ['sold'], ...asked });
    const { listings, total } = await search(testContext(database), input);
    expect(total).toBe(listings.length);
    return listings.map(({ title }) => title);
  };
  for (const sort of SORTS)
    expect((await titles({ sort })).sort(), sort).toEqual(['2020', 'Its neighbour']);
  expect(await titles({ maxPrice: 120_000 })).toEqual(['2010']);
  expect(await titles({ words: 'neighbour' })).toEqual(['Its neighbour']);
  expect(await titles({ statuses: ['sold', 'active'] })).toEqual(['2020', 'Its neighbour']);
  const page = { perPage: 1, sort: 'price_asc', cities: ['Nantes'], statuses: ['sold'] };
  const { nextCursor } = await search(testContext(database), searchInput.parse(page));
  const next = await search(
    testContext(database),
    searchInput.parse({ ...page, cursor: nextCursor }),
  );
  expect(next).toMatchObject({ listings: [{ title: '2020' }], nextCursor: null });

  const around = { bounds: { west: -2, south: 47, east: -1, north: 48 } };
  for (const where of [{ cities: ['Nantes'] }, around]) {
    const asked = { ...where, statuses: ['sold'] };
    const found = await counted(asked);
    expect(found.types).toEqual([{ type: 'apartment', count: 2 }]);
    expect(bands(found)).toEqual([
      [100_000, 200_000, 2],
      [200_000, 300_000, 1],
    ]);
    expect((await mapped({ ...asked, zoom: 4 })).clusters).toMatchObject([{ count: 2 }]);
  }
});

test('far more homes than are worth counting are told of as about', async () => {
  await database.current.sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await sql`with home as (
        insert into property (type, city, postal_code, country)
        select 'house', 'Agra', '282001', 'IN' from generate_series(1, 20000) returning id)
      insert into listing (property_id, transaction, source, source_key, title, status, price,
        currency, listed_at, type, city_key, postal_code, country, latitude, longitude, features)
      select id, 'rent', 'many', id, 'House', 'active', 100, 'INR', now(), 'house', 'agra', '282001', 'IN',
        27 + (id % 100) * 0.001, 78,
        case id % 40 when 0 then array['garden', 'gym'] when 1 then array['view'] else array['garden', 'view'] end from home`;
  });
  const found = await counted({ transaction: 'rent' });
  expect(found.isAbout).toBe(true);
  const houses = found.types.find(({ type }) => type === 'house')?.count ?? 0;
  expect(Math.abs(houses - 20_000)).toBeLessThan(4000);
  const map = await mapped({ transaction: 'rent', zoom: 3 });
  expect(map.isAbout).toBe(true);
  expect(map.clusters.every(({ home }) => home === null)).toBe(true);

  const total = async (features: string[]) => {
    const input = searchInput.parse({ transaction: 'rent', features, perPage: 1 });
    const { total, totalIsMinimum } = await search(testContext(database), input);
    return [total, totalIsMinimum];
  };
  expect(await total(['garden', 'view'])).toEqual([10_000, true]);
  expect(await total(['garden', 'gym'])).toEqual([500, false]);
});
