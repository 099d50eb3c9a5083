import { beforeAll, expect, test } from 'vitest';
import { upsertPlaces } from '@/domains/places/service/upsert-places';
import type { Actor } from '@/kernel/actor';
import { NOBODY } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { searchInput } from '../contract';
import { search } from './search';

const database = testDatabase();

async function find(input: object, actor: Actor = NOBODY) {
  const found = await search(testContext(database, { actor }), searchInput.parse(input));
  return {
    titles: found.listings.map(({ title }) => title).sort(),
    currency: found.currency,
    others: found.inOtherCurrencies,
  };
}

beforeAll(async () => {
  const { db } = database.current;
  const paris = { city: 'Paris', postalCode: '75001', country: 'FR' };
  const addison = { city: 'Addison', postalCode: '75001', country: 'US', state: 'TX' };
  const parisTexas = { city: 'Paris', postalCode: '75460', country: 'US', state: 'TX' };
  const mumbai = { city: 'Mumbai', postalCode: '400001', country: 'IN' };
  const usd = { currency: 'USD' } as const;
  await createListing(db, { title: 'Paris 1', price: 40_000_000n }, paris);
  await createListing(db, { title: 'Paris 2', price: 90_000_000n }, paris);
  await createListing(db, { title: 'Addison', price: 40_000_000n, ...usd }, addison);
  await createListing(db, { title: 'Paris TX', price: 30_000_000n, ...usd }, parisTexas);
  await createListing(db, { title: 'Mumbai', price: 45_000_000n, currency: 'INR' }, mumbai);
  for (const title of ['Let 1', 'Let 2'])
    await createListing(db, { title, transaction: 'rent', price: 200_000n, ...usd }, addison);
  await createListing(db, { title: 'Let Paris', transaction: 'rent', price: 150_000n }, paris);
  await upsertPlaces({ db }, [{ country: 'GB', name: 'Wells', postalCode: 'BA5 2LR' }]);
});

test('without an amount nothing is left out', async () => {
  const all = ['Addison', 'Mumbai', 'Paris 1', 'Paris 2', 'Paris TX'];
  expect(await find({})).toEqual({ titles: all, currency: null, others: 0 });
  expect(await find({ cities: ['Paris'] })).toMatchObject({
    titles: ['Paris 1', 'Paris 2', 'Paris TX'],
    currency: null,
  });
});

test('the named currency decides, and what it leaves out is counted', async () => {
  expect(await find({ maxPrice: 500_000, currency: 'USD' })).toEqual({
    titles: ['Addison', 'Paris TX'],
    currency: 'USD',
    others: 3,
  });
  expect(await find({ currency: 'EUR' })).toEqual({
    titles: ['Paris 1', 'Paris 2'],
    currency: 'EUR',
    others: 3,
  });
});

test('else the place does; a name of two countries is taken where most of the asked homes are', async () => {
  expect(await find({ maxPrice: 500_000, cities: ['Paris'] })).toEqual({
    titles: ['Paris 1'],
    currency: 'EUR',
    others: 1,
  });
  expect(await find({ maxPrice: 500_000, postalCodes: ['75001'] })).toEqual({
    titles: ['Paris 1'],
    currency: 'EUR',
    others: 1,
  });
  expect(await find({ transaction: 'rent', maxPrice: 5000, postalCodes: ['75001'] })).toEqual({
    titles: ['Let 1', 'Let 2'],
    currency: 'USD',
    others: 1,
  });
  expect(await find({ minPrice: 1, cities: ['Addison'] })).toMatchObject({ currency: 'USD' });
});

test('a place without homes is looked up in the gazetteer', async () => {
  expect(await find({ maxPrice: 1, cities: ['wells'] })).toMatchObject({ currency: 'GBP' });
  expect(await find({ maxPrice: 1, postalCodes: ['ba5  2lr'] })).toMatchObject({ currency: 'GBP' });
});

test("else the reader's own, before what the page guesses", async () => {
  const indian = userActor(await createUser(database.current.db, { currency: 'INR' }));
  const undecided = userActor(await createUser(database.current.db));
  const asked = { maxPrice: 500_000 };
  expect(await find({ ...asked, readerCurrency: 'USD' }, indian)).toEqual({
    titles: ['Mumbai'],
    currency: 'INR',
    others: 4,
  });
  expect(await find({ ...asked, readerCurrency: 'USD' }, undecided)).toMatchObject({
    currency: 'USD',
  });
  expect(await find({ ...asked, cities: ['Addison'] }, indian)).toMatchObject({ currency: 'USD' });
});

test('else each home is compared in its own currency', async () => {
  expect(await find({ maxPrice: 400_000 })).toEqual({
    titles: ['Addison', 'Paris 1', 'Paris TX'],
    currency: null,
    others: 0,
  });
});

test('amounts hold to the cent', async () => {
  const titles = async (price: object) => (await find({ currency: 'INR', ...price })).titles;
  expect(await titles({ minPrice: 450_000.01 })).toEqual([]);
  expect(await titles({ minPrice: 450_000, maxPrice: 450_000 })).toEqual(['Mumbai']);
  expect(await titles({ minPrice: 1e-7 })).toEqual(['Mumbai']);
  expect(await titles({ minPrice: 1e12 })).toEqual([]);
});

test('a price sort keeps currencies apart', async () => {
  const sorted = async (sort: string) =>
    (await search(testContext(database), searchInput.parse({ sort }))).listings.map(
      ({ title }) => title,
    );
  expect(await sorted('price_asc')).toEqual([
    'Paris 1',
    'Paris 2',
    'Paris TX',
    'Addison',
    'Mumbai',
  ]);
  expect(await sorted('price_desc')).toEqual([
    'Paris 2',
    'Paris 1',
    'Addison',
    'Paris TX',
    'Mumbai',
  ]);
});
