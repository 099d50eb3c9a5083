import { beforeAll, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { searchInput } from '../contract';
import { fingerprintOf } from '../model';
import { writeCursor } from '../model-cursor';
import { search } from './search';

const database = testDatabase();

const find = (input: unknown) => search(testContext(database), searchInput.parse(input));

beforeAll(async () => {
  for (let index = 0; index < 4; index++) await createListing(database.current.db);
});

async function firstCursor(input: object): Promise<string> {
  const { nextCursor } = await find({ ...input, perPage: 1 });
  if (!nextCursor) throw new Error('there is no second page');
  return nextCursor;
}

test('a cursor goes on with its own search, whatever the order its filters are given in', async () => {
  const cursor = await firstCursor({ cities: ['Lyon'], types: ['house', 'apartment'] });
  const found = await find({ types: ['apartment', 'house'], cities: ['Lyon'], cursor, perPage: 3 });
  expect(found.listings).toHaveLength(3);
  expect(found.position).toBe(1);
});

test.each([
  ['another sort', { sort: 'price_asc' }],
  ['another filter', { minBedrooms: 1 }],
  ['another place', { cities: ['Paris'] }],
])('a cursor is refused with %s', async (_, other) => {
  const cursor = await firstCursor({});
  await expect(find({ ...other, cursor })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: ['cursor'] }],
  });
});

const forged = (part: object) => {
  const { sort: _sort, perPage: _perPage, page: _page, ...filters } = searchInput.parse({});
  return writeCursor({
    sort: 'newest',
    fingerprint: fingerprintOf(filters),
    position: 1,
    currency: null,
    rank: 0,
    value: '2026-01-01 00:00:00+00',
    listingId: 1,
    ...part,
  });
};

test('the forger of these tests can write a cursor that is taken', async () => {
  await expect(find({ cursor: forged({}) })).resolves.toBeDefined();
});

test('a rank that this sort has not ends the list', async () => {
  const found = await find({ cursor: forged({ rank: 7 }) });
  expect(found).toMatchObject({ listings: [], nextCursor: null, total: 4 });
});

test.each([
  'x',
  '%00',
  '"; drop table listing; --',
  '🏠',
  btoa('null'),
  btoa('[]'),
  btoa('{"sort":"newest"}'),
  forged({ value: '2026-13-41 99:00:00+00' }),
  forged({ value: '2026-02-31 00:00:00+00' }),
  forged({ value: '0000-01-01 00:00:00+00' }),
  forged({ value: 'infinity' }),
  forged({ value: null }),
  forged({ listingId: 2 ** 31 }),
  forged({ position: -1 }),
  forged({ rank: 99 }),
  forged({ currency: 'XAU' }),
])('no cursor: %j', async (cursor) => {
  await expect(find({ cursor })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: ['cursor'] }],
  });
});

test.each([
  ['price_asc', '1e9'],
  ['price_asc', '9999999999999999999'],
  ['surface_desc', '1e+99'],
  ['surface_desc', 'NaN'],
  ['surface_asc', '-1'],
])('no value of %s: %j', async (sort, value) => {
  await expect(find({ sort, cursor: forged({ sort, value }) })).rejects.toMatchObject({
    issues: [{ path: ['cursor'] }],
  });
});

test('pages end at the 10,000th home', async () => {
  await expect(find({ page: 100, perPage: 100 })).resolves.toMatchObject({
    listings: [],
    total: 4,
  });
  await expect(find({ page: 101, perPage: 100 })).rejects.toMatchObject({
    issues: [{ path: ['page'] }],
  });
});
