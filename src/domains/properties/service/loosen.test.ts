import { beforeAll, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { searchFilters } from '../contract';
import { loosen } from './loosen';

const database = testDatabase();

const loosened = async (filters: object) =>
  Object.fromEntries(
    (await loosen(testContext(database), searchFilters.parse(filters))).map((option) => [
      option.filter,
      option.total,
    ]),
  );

beforeAll(async () => {
  const { db } = database.current;
  for (const price of [30_000_000n, 40_000_000n]) await createListing(db, { price });
  await createListing(db, { price: 10_000_000n }, { city: 'Nantes', surface: 90 });
  await createListing(db, { price: 10_000_000n, status: 'sold' });
});

test('each filter that alone keeps homes out says how many', async () => {
  expect(await loosened({ cities: ['Lyon'], maxPrice: 150_000 })).toEqual({
    price: 2,
    place: 1,
    statuses: 1,
  });
  expect(await loosened({ cities: ['Lyon'], minSurface: 80, words: 'bright' })).toEqual({
    surface: 2,
    place: 1,
  });
  expect(await loosened({ minBedrooms: 50, minYear: 2200 })).toEqual({});
});

test('amounts are compared as they would be without the filter', async () => {
  expect(await loosened({ currency: 'USD', maxPrice: 350_000, cities: ['Lyon'] })).toEqual({
    currency: 1,
  });
});
