import { beforeAll, expect, test } from 'vitest';
import { upsertPlaces } from '@/domains/places/service/upsert-places';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { compareWithNeighbourhood } from './compare';

const database = testDatabase();
const compare = (id: number) => compareWithNeighbourhood(testContext(database), id);
const euros = (amount: number) => ({ amount: BigInt(amount) * 100n, currency: 'EUR' });

/** Homes at 100,000 to 900,000 € of 100 m², as many as there are steps. */
async function street(postalCode: string, city: string, count: number, offer = {}, place = {}) {
  for (let step = 1; step <= count; step++) {
    await createListing(
      database.current.db,
      { price: BigInt(step) * 10_000_000n, ...offer },
      { postalCode, city, surface: 100, ...place },
    );
  }
}
const home = async (postalCode: string, city: string, offer = {}, place = {}) =>
  (await createListing(database.current.db, offer, { postalCode, city, surface: 50, ...place }))
    .propertyId;

beforeAll(async () => {
  await street('11111', 'Alpha', 9, { status: 'sold' });
});

test('a home stands among those of its postal code, itself left out', async () => {
  const around = await compare(await home('11111', 'Alpha', { price: 99_999_999_00n }));
  expect(around).toMatchObject({
    area: 'postalCode',
    homes: 9,
    homesWithSurface: 9,
    price: {
      tenth: euros(180_000),
      quarter: euros(300_000),
      median: euros(500_000),
      threeQuarters: euros(700_000),
      nineTenths: euros(820_000),
    },
    pricePerSquareMetre: { median: euros(5_000) },
  });
  expect(around.from).toEqual(new Date('2026-01-15T09:00:00Z'));
});

test('other types, transactions, currencies, drafts, withdrawn homes and other times do not count', async () => {
  const id = await home('22222', 'Beta');
  await street('22222', 'Beta', 7);
  for (const offer of [
    { type: 'house' as const },
    { transaction: 'rent' as const },
    { currency: 'USD' as const },
    { status: 'draft' as const },
    { status: 'withdrawn' as const },
    { listedAt: new Date('2020-01-01') },
  ]) {
    await street('22222', 'Beta', 2, offer);
  }
  expect(await compare(id)).toMatchObject({ homes: 7, price: null, pricePerSquareMetre: null });
  await street('22222', 'Beta', 1);
  expect(await compare(id)).toMatchObject({ homes: 8, area: 'postalCode' });
});

test('too few in the postal code widens to the town, then to the towns around', async () => {
  const id = await home('33331', 'Gamma');
  await street('33331', 'Gamma', 3);
  await street('33332', 'Gamma', 4);
  expect(await compare(id)).toMatchObject({ area: 'town', homes: 7, price: null });
  await street('33340', 'Delta', 5);
  await street('33399', 'Far', 5);
  await upsertPlaces(testContext(database), [
    {
      country: 'FR',
      name: 'Gamma',
      state: null,
      postalCode: '33331',
      latitude: 45.76,
      longitude: 4.85,
    },
    {
      country: 'FR',
      name: 'Gamma',
      state: null,
      postalCode: '33332',
      latitude: 45.77,
      longitude: 4.86,
    },
    {
      country: 'FR',
      name: 'Delta',
      state: null,
      postalCode: '33340',
      latitude: 45.8,
      longitude: 4.9,
    },
    {
      country: 'FR',
      name: 'Far',
      state: null,
      postalCode: '33399',
      latitude: 45.9,
      longitude: 4.85,
    },
  ]);
  expect(await compare(id)).toMatchObject({ area: 'around', homes: 12 });
  await street('33332', 'Gamma', 1);
  expect(await compare(id)).toMatchObject({ area: 'town', homes: 8 });
});

test('homes without a surface give a price and no price per m²', async () => {
  const id = await home('44444', 'Epsilon');
  await street('44444', 'Epsilon', 8, {}, { surface: null });
  expect(await compare(id)).toMatchObject({
    homes: 8,
    homesWithSurface: 0,
    price: { median: euros(450_000) },
    pricePerSquareMetre: null,
  });
});

test('a lone home without coordinates, and one that is not there', async () => {
  const id = await home('55555', 'Zeta', {}, { latitude: null, longitude: null });
  expect(await compare(id)).toMatchObject({ homes: 0, price: null, from: null });
  await expect(compare(2_147_483_647)).rejects.toMatchObject({ code: 'not_found' });
  const draft = await home('55555', 'Zeta', { status: 'draft' });
  await expect(compare(draft)).rejects.toMatchObject({ code: 'not_found' });
});
