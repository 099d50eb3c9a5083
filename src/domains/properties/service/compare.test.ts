import { expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { searchInput } from '../contract';
import { compare } from './compare';
import { search } from './search';
import { writeListing } from './write-listing';

const database = testDatabase();

test('homes stand side by side in the order asked, without those that are not public', async () => {
  const { db } = database.current;
  const dear = await createListing(db, { price: 50_000_000n }, { surface: 80 });
  const bare = await createListing(db, {}, { surface: null });
  const draft = await createListing(db, { status: 'draft' });
  const ids = [bare.propertyId, draft.propertyId, dear.propertyId, bare.propertyId];
  const compared = await compare(testContext(database), ids);
  expect(compared.map(({ id, pricePerSquareMetre }) => [id, pricePerSquareMetre])).toEqual([
    [bare.propertyId, null],
    [dear.propertyId, 6250],
  ]);
});

test('a card tells what a home asked before its price fell, and nothing of a rise', async () => {
  const ctx = (now: string) =>
    testContext(database, { actor: { kind: 'operator' }, now: new Date(now) });
  const draft = (sourceKey: string, amount: bigint) => ({
    property: {
      address: null,
      city: 'Nantes',
      state: null,
      postalCode: '44000',
      country: 'FR',
      latitude: null,
      longitude: null,
      type: 'house' as const,
      bedrooms: 2,
      bathrooms: 1,
      rooms: 3,
      surface: 70,
      yearBuilt: null,
      features: [],
    },
    listing: {
      transaction: 'sale' as const,
      source: 'drops',
      sourceKey,
      title: sourceKey,
      status: 'active' as const,
      listedAt: new Date('2026-02-01'),
      price: { amount, currency: 'EUR' as const },
    },
  });
  for (const [key, prices] of [
    ['fell', [30_000_000n, 32_000_000n, 28_000_000n]],
    ['rose', [30_000_000n, 28_000_000n, 29_000_000n]],
    ['stayed', [30_000_000n, 30_000_000n]],
  ] as const)
    for (const [step, price] of prices.entries())
      await writeListing(ctx(`2026-03-0${step + 1}`), draft(key, price));
  const found = await search(testContext(database), searchInput.parse({ cities: ['Nantes'] }));
  expect(Object.fromEntries(found.listings.map((home) => [home.title, home.priceDrop]))).toEqual({
    fell: {
      previous: { amount: 32_000_000n, currency: 'EUR' },
      changedAt: new Date('2026-03-03'),
    },
    rose: null,
    stayed: null,
  });
});
