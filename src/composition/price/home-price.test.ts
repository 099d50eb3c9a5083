import { beforeAll, expect, test } from 'vitest';
import { insertPrice } from '@/domains/properties/store/write';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { recordPrices } from '@/testing/recorded-sales';
import { homePrice } from './home-price';

const database = testDatabase();
const NOW = new Date('2026-03-01T12:00:00Z');
const ctx = () => testContext(database, { now: NOW });
const LYON = { city: 'Lyon', postalCode: '69003', communeCode: '69383', department: '69' };

beforeAll(async () => {
  const prices = Array.from({ length: 60 }, (_, index) => 3800 + 10 * (index % 40));
  await recordPrices(database, '2025-09-01', prices, (index) => ({
    ...LYON,
    surface: 45 + (index % 30),
    latitude: 45.76 + (index % 7) / 1000,
    longitude: 4.85 + (index % 5) / 1000,
    precision: 'parcel',
  }));
});

test('a listing hands its facts to the valuation, beside what is asked, for how long and after how many cuts', async () => {
  const { db } = database.current;
  const listing = await createListing(db, { price: 29_000_000n });
  for (const [price, day] of [
    [28_000_000n, '2026-02-01'],
    [28_500_000n, '2026-02-10'],
  ] as const)
    await insertPrice(db, listing.id, { amount: price, currency: 'EUR' }, new Date(day));

  const { facts, estimate, asking, daysListed, priceDrops } = await homePrice(
    ctx(),
    listing.propertyId,
  );
  expect(facts).toMatchObject({
    propertyType: 'apartment',
    surface: 62,
    rooms: 3,
    condition: null,
  });
  expect(estimate).toMatchObject({ status: 'valued', value: { currency: 'EUR' } });
  expect(asking).toEqual({ amount: 29_000_000n, currency: 'EUR' });
  expect(daysListed).toBe(45);
  expect(priceDrops).toBe(1);
});

test('what a home is let for is not what is asked for it', async () => {
  const { propertyId } = await createListing(database.current.db, { transaction: 'rent' });
  const { asking, estimate } = await homePrice(ctx(), propertyId);
  expect(asking).toBeNull();
  expect(estimate.status).toBe('valued');
});

test('a fact that cannot be is left out, and the others stand', async () => {
  const { propertyId } = await createListing(
    database.current.db,
    {},
    { surface: 0, yearBuilt: 1974, rooms: 4 },
  );
  const { facts, estimate } = await homePrice(ctx(), propertyId);
  expect(facts).toMatchObject({ surface: null, rooms: 4, yearBuilt: 1974 });
  expect(estimate).toMatchObject({ status: 'abstained', reasons: ['surface'] });
});

test('a country without registers has no value', async () => {
  const { propertyId } = await createListing(database.current.db, {}, { country: 'PT' });
  const { facts, estimate } = await homePrice(ctx(), propertyId);
  expect(facts).toBeNull();
  expect(estimate).toMatchObject({ status: 'abstained', reasons: ['outside_markets'] });
});

test('a home that may not be seen is not found', async () => {
  const { propertyId } = await createListing(database.current.db, { status: 'draft' });
  await expect(homePrice(ctx(), propertyId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(homePrice(ctx(), 2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
});
