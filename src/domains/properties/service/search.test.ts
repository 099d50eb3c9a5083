import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/platform/db/client';
import { toAppError } from '@/platform/errors/to-app-error';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { SORTS, searchInput } from '../contract';
import { search } from './search';

const database = testDatabase();

const find = (input: unknown) => search(testContext(database), searchInput.parse(input));

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
];

const titles = (found?: Awaited<ReturnType<typeof find>>) =>
  found?.listings.map(({ title }) => title) ?? [];

/** Statements on this file's database that wait for a lock; a transaction would see the first answer for ever. */
async function waitingForLock(): Promise<number> {
  const [row] = await database.current.sql`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting;
}

beforeAll(async () => {
  const { db } = database.current;
  await createListing(db, {
    title: 'Lyon flat',
    price: 30_000_000n,
    listedAt: new Date('2026-03-01T00:00:00Z'),
  });
  await createListing(
    db,
    { title: 'Lyon loft', type: 'loft', price: 50_000_000n, description: 'Œuvre à Évry, T3/T4' },
    {
      surface: 120.5,
      bedrooms: 4,
      bathrooms: 2.5,
      rooms: 6,
      yearBuilt: 2010,
      features: ['pool', 'view'],
    },
  );
  await createListing(
    db,
    { title: 'Lyon studio', transaction: 'rent', price: 70_000n, type: 'studio' },
    { surface: null, bedrooms: null, bathrooms: null, rooms: null, yearBuilt: null, features: [] },
  );
  await createListing(
    db,
    { title: 'Austin house', type: 'house', currency: 'USD', price: 40_000_000n },
    { city: 'Austin', postalCode: '78701', country: 'US', state: 'TX', bedrooms: 3 },
  );
  await createListing(db, { title: 'Lyon sold', status: 'sold' });
  await createListing(db, { title: 'Lyon draft', status: 'draft' });
});

describe('filters', () => {
  test.each([
    [{}, ['Lyon flat', 'Austin house', 'Lyon loft']],
    [{ transaction: 'rent' }, ['Lyon studio']],
    [{ cities: ['LYÖN'] }, ['Lyon flat', 'Lyon loft']],
    [{ cities: ['lyon', 'Austin', 'Nowhere'] }, ['Lyon flat', 'Austin house', 'Lyon loft']],
    [{ cities: ['!!!'] }, []],
    [{ postalCodes: ['78701'] }, ['Austin house']],
    [{ postalCodes: ['78701', ' 69003 '] }, ['Lyon flat', 'Austin house', 'Lyon loft']],
    [{ cities: ['Lyon'], postalCodes: ['78701'] }, []],
    [{ types: ['loft', 'house'] }, ['Austin house', 'Lyon loft']],
    [{ statuses: ['sold'] }, ['Lyon sold']],
    [{ statuses: ['sold', 'active'], cities: ['Lyon'] }, ['Lyon flat', 'Lyon sold', 'Lyon loft']],
    [{ minBedrooms: 3 }, ['Austin house', 'Lyon loft']],
    [{ minBathrooms: 2.5 }, ['Lyon loft']],
    [{ minRooms: 6 }, ['Lyon loft']],
    [{ minSurface: 120.5 }, ['Lyon loft']],
    [{ maxSurface: 62 }, ['Lyon flat', 'Austin house']],
    [{ minYear: 2010, maxYear: 2010 }, ['Lyon loft']],
    [{ listedSince: '2026-03-01' }, ['Lyon flat']],
    [{ listedSince: '2026-03-02' }, []],
    [{ maxPricePerSquareMetre: 4200, currency: 'EUR' }, ['Lyon loft']],
    [{ minPricePerSquareMetre: 4200, currency: 'EUR' }, ['Lyon flat']],
    [{ area: square(4.8, 45.7, 0.2) }, ['Lyon flat', 'Austin house', 'Lyon loft']],
    [{ area: square(4.86, 45.7, 0.2) }, []],
    // The homes lie thirty metres beyond its long side.
    [{ area: square(4.849, 45.7587, 0.002).slice(0, 3) }, []],
    [{ bounds: { west: 4.8, south: 45, east: 4.9, north: 46 }, minRooms: 6 }, ['Lyon loft']],
    [{ features: ['pool', 'view'] }, ['Lyon loft']],
    [{ features: ['pool', 'garage'] }, []],
    [{ excludeFeatures: ['pool'] }, ['Lyon flat', 'Austin house']],
    [{ words: 'oeuvre EVRY t4' }, ['Lyon loft']],
    [{ words: 'quiet stat' }, ['Lyon flat', 'Austin house']],
    [{ words: 'stat quiet' }, []],
    [{ words: 'STATIONS' }, ['Lyon flat', 'Austin house']],
    [{ words: 'œuvres' }, ['Lyon loft']],
    [{ words: 'quite statoin' }, ['Lyon flat', 'Austin house']],
    [{ words: 'xylophone' }, []],
    [{ words: "') | ! & <bq>:*" }, []],
    [{ words: '¡…! 🏠' }, ['Lyon flat', 'Austin house', 'Lyon loft']],
  ] as [object, string[]][])('%j finds %j', async (input, expected) => {
    const found = await find(input);
    expect(titles(found).sort()).toEqual([...expected].sort());
    expect(found.total).toBe(expected.length);
    expect(found.totalIsMinimum).toBe(false);
  });
});

test.each(SORTS)('twenty towns, open and sold, are one list: %s', async (sort) => {
  const cities = ['Lyon', 'Austin', ...Array.from({ length: 18 }, (_, town) => `Town ${town}`)];
  const found = await find({ cities, statuses: ['active', 'sold'], sort });
  expect(titles(found).sort()).toEqual(['Austin house', 'Lyon flat', 'Lyon loft', 'Lyon sold']);
});

test('a private property cannot be listed, so no search can find it', async () => {
  const { db } = database.current;
  const owner = await createUser(db);
  await expect(createListing(db, {}, { ownerId: owner.id })).rejects.toThrow();
  const { propertyId } = await createListing(db, { title: 'Public', transaction: 'rent' });
  await expect(
    database.current.sql`update property set owner_id = ${owner.id} where id = ${propertyId}`,
  ).rejects.toThrow(/listing_public_property/);
});

test('a search that the server stops says so', async () => {
  const { sql } = database.current;
  const hurried = openDatabase({
    url: database.url,
    poolSize: 2,
    prepare: true,
    statementTimeoutMs: 100,
    name: 'hurried',
  });
  try {
    await sql.begin(async (tx) => {
      await tx`lock table listing in access exclusive mode`;
      const ctx = { ...testContext(database), db: hurried.db };
      const error = await search(ctx, searchInput.parse({})).catch((thrown) => thrown);
      expect(toAppError(error).code).toBe('timed_out');
    });
  } finally {
    await hurried.close();
  }
});

test.each([
  ['currency of a town', { cities: ['Lyon'], maxPrice: 1_000_000 }],
  ['width of a box', { bounds: { west: 4, south: 45, east: 5, north: 46 } }],
  ['width of a drawn area', { area: square(4.8, 45.7, 0.2) }],
])('words and the %s are asked about side by side', async (_about, input) => {
  const { sql } = database.current;
  let found: ReturnType<typeof find> | undefined;
  await sql.begin(async (tx) => {
    await tx`lock table listing in access exclusive mode`;
    found = find({ ...input, words: 'bright' });
    // The lock lets no answer through: of questions asked one after the other only the first would wait for it.
    await expect.poll(waitingForLock, { timeout: 20_000 }).toBe(2);
  });
  expect(titles(await found)).toContain('Lyon flat');
});

test('a word that nobody wrote is read as the nearest that somebody did, and that is told', async () => {
  expect((await find({ words: 'brigth' })).corrected).toEqual([{ from: 'brigth', to: 'bright' }]);
  expect((await find({ words: 'bright stat' })).corrected).toEqual([]);
  expect((await find({ words: 'the 3 zzzz' })).corrected).toEqual([]);
});
