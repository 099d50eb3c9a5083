import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { FEATURES, LISTING_STATUSES, PROPERTY_TYPES } from '@/kernel/homes';
import { uuidv7 } from '@/kernel/ids';
import { CURRENCIES } from '@/kernel/money';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createListing, createUser } from '@/testing/factories';
import { type SearchFilters, searchFilters } from '../../contract';
import { search } from '../../service/search';
import { findStanding } from '../store/changes';
import { matchingSearches } from './match-changes';
import { saveSearch } from './save-search';

const database = testDatabase();
let reader: CreatedUser;
const listingIds: number[] = [];
const SAVED_AT = new Date('2026-10-01T00:00:00Z');
const LATER = new Date('2026-10-02T00:00:00Z');

/** Few distinct values, so that bounds are met exactly; unknown facts; both sides of the date line. */
beforeAll(async () => {
  const { db } = database.current;
  reader = await createUser(db);
  for (let index = 0; index < 60; index++) {
    const one = <Value>(values: readonly Value[], step: number) =>
      values[(index * step) % values.length] as Value;
    const home = await createListing(
      db,
      {
        title: one(['Bright flat', 'Villa with a garden', 'Maison lumineuse'], 7),
        transaction: index % 4 === 0 ? 'rent' : 'sale',
        status: index % 3 === 0 ? one(LISTING_STATUSES, 5) : 'active',
        type: one(PROPERTY_TYPES, 3),
        currency: index % 3 === 0 ? one(CURRENCIES, 1) : 'EUR',
        price: BigInt(one([10_000_000, 20_000_000, 20_000_001, 30_000_050], 3)),
        listedAt: new Date(Date.UTC(2026, 0, 1 + (index % 4))),
      },
      {
        city: one(['Lyon', 'Paris', 'Saint-Étienne'], 2),
        postalCode: one(['69003', '75001', '42000'], 5),
        surface: one([null, 30.3, 62.3, 120, 33.333], 3),
        rooms: one([null, 1, 3, 5], 5),
        bedrooms: one([null, 1, 2, 4], 7),
        bathrooms: one([null, 1, 1.5, 2], 3),
        yearBuilt: one([null, 1974, 2000], 2),
        latitude: one([45.76, 48.85, null, -17.8], 3),
        longitude: one([4.85, 2.35, null, 179.9, -179.9], 2),
        features: one([[], ['balcony'], ['balcony', 'pool'], ['elevator']], 3),
      },
    );
    listingIds.push(home.id);
  }
});

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const everyFilter = fc.record({
  transaction: fc.constantFrom('sale' as const, 'rent' as const),
  cities: some(['lyon', 'PARIS', 'saint etienne', 'Nowhere']),
  postalCodes: some(['69003', '75001', '99999']),
  types: some(PROPERTY_TYPES),
  statuses: some(LISTING_STATUSES.filter((status) => status !== 'draft')),
  minPrice: fc.constantFrom(100_000, 200_000.01, 300_000.5),
  maxPrice: fc.constantFrom(200_000, 200_000.01, 300_000.5),
  currency: fc.constantFrom(...CURRENCIES),
  minBedrooms: fc.constantFrom(1, 2),
  minBathrooms: fc.constantFrom(1, 1.5),
  minRooms: fc.constantFrom(1, 3),
  minSurface: fc.constantFrom(30.3, 33.333, 62.3),
  maxSurface: fc.constantFrom(62.3, 33.333, 119.99),
  minYear: fc.constantFrom(1974, 1975),
  maxYear: fc.constantFrom(1974, 2000),
  minPricePerSquareMetre: fc.constantFrom(1666, 3300.33),
  maxPricePerSquareMetre: fc.constantFrom(3300.33, 6600),
  listedSince: fc.constantFrom('2026-01-02', '2026-01-04'),
  features: some(['balcony', 'pool'] as const),
  excludeFeatures: some(FEATURES.slice(0, 8)),
  words: fc.constantFrom('bright', 'flat', 'maisons', 'gard', 'nothing of it'),
  bounds: fc.constantFrom(
    { west: 4, south: 45, east: 5, north: 46 },
    { west: 4.85, south: 45.76, east: 4.85, north: 45.76 },
    { west: 179, south: -20, east: -179, north: -10 },
    { west: -180, south: -90, east: 180, north: 90 },
  ),
  area: fc.constantFrom<[number, number][]>(
    [
      [4, 45],
      [5, 45],
      [5, 46.5],
    ],
    [
      [179, -19],
      [181, -19],
      [181, -16],
      [179, -16],
    ],
  ),
});

/** Few at a time: all at once find nothing. */
const filters = fc
  .tuple(everyFilter, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }))
  .map(([all, picks]) => {
    const entries = Object.entries(all);
    const picked = picks.map((pick) => entries[pick % entries.length] ?? []);
    return searchFilters.safeParse({ ...Object.fromEntries(picked) });
  })
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data as SearchFilters);

test('a home is held to match exactly those searches that find it', async () => {
  const ctx = testContext(database, { actor: userActor(reader), now: SAVED_AT });
  const { db } = database.current;
  let [everMatched, everLeftOut, runs] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(filters, async (asked) => {
      await database.current.sql`delete from saved_search`;
      const { id } = await saveSearch(ctx, {
        id: uuidv7(),
        name: 'Any',
        filters: asked,
        frequency: 'daily',
      });
      const [saved] = await database.current.sql`select filters from saved_search where id = ${id}`;
      const found = await search(ctx, {
        ...searchFilters.parse(saved?.filters),
        sort: 'newest',
        perPage: 100,
      });
      const matched = { yes: [] as number[], otherCurrency: 0 };
      for (const home of await findStanding(db, listingIds)) {
        for (const { verdict } of await matchingSearches(ctx, home, {
          since: LATER,
          withFilters: runs++ % 2 === 0,
        })) {
          if (verdict === 'match') matched.yes.push(home.id);
          else matched.otherCurrency++;
        }
      }
      const expected = found.listings.map(({ listingId }) => listingId);
      expect(matched.yes.sort()).toEqual(expected.sort());
      expect(matched.otherCurrency).toBe(found.inOtherCurrencies);
      everMatched += matched.yes.length;
      everLeftOut += matched.otherCurrency;
    }),
    { numRuns: 100 },
  );
  expect(everMatched).toBeGreaterThan(50);
  expect(everLeftOut).toBeGreaterThan(0);
}, 180_000);
