import { expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing } from '@/testing/factories';
import { searchFilters } from '../contract';
import { mapPoints } from './map-points';
import { similar } from './similar';

const database = testDatabase();

test('similar homes are of the same kind and town, the nearest in price and surface first', async () => {
  const { db } = database.current;
  const home = await createListing(db, { price: 30_000_000n }, { surface: 60 });
  const make = (title: string, price: bigint, values = {}, place = {}) =>
    createListing(db, { title, price, ...values }, place);
  await make('Larger', 30_000_000n, {}, { surface: 120 });
  await make('Dearer', 45_000_000n, {}, { surface: 60 });
  await make('Same', 31_000_000n, {}, { surface: 61 });
  await make('No surface', 30_000_000n, {}, { surface: null });
  await make('Free', 0n, {}, { surface: 0 });
  await make('Let', 30_000_000n, { transaction: 'rent' });
  await make('House', 30_000_000n, { type: 'house' });
  await make('Sold', 30_000_000n, { status: 'sold' });
  await make('In dollars', 30_000_000n, { currency: 'USD' });
  await make('Elsewhere', 30_000_000n, {}, { city: 'Nantes' });

  const found = await similar(testContext(database), home.propertyId, 12);
  expect(found.map(({ title }) => title)).toEqual([
    'Same',
    'No surface',
    'Larger',
    'Dearer',
    'Free',
  ]);
  expect(await similar(testContext(database), home.propertyId, 1)).toHaveLength(1);
});

test('the map shows homes of the search that have a place on it, within its box', async () => {
  const { db } = database.current;
  const at = (longitude: number | null) =>
    createListing(db, {}, { city: 'Suva', country: 'US', latitude: -18, longitude });
  const east = await at(178);
  const west = await at(-179);
  await at(null);
  const points = async (input: object) =>
    (await mapPoints(testContext(database), searchFilters.parse({ cities: ['suva'], ...input })))
      .map(({ id }) => id)
      .sort((a, b) => a - b);
  const box = { south: -20, north: -10, west: 170, east: 180 };
  expect(await points({})).toEqual([east.propertyId, west.propertyId]);
  expect(await points({ bounds: box })).toEqual([east.propertyId]);
  expect(await points({ bounds: { ...box, east: -170 } })).toEqual([
    east.propertyId,
    west.propertyId,
  ]);
  expect(await points({ bounds: { ...box, south: 0, north: 10 } })).toEqual([]);
});
