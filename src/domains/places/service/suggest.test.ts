import { beforeAll, expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { suggest } from './suggest';
import { upsertPlaces } from './upsert-places';

const database = testDatabase();

const names = async (text: string, limit = 8) =>
  (await suggest(testContext(database), { text, limit })).map(
    ({ kind, name, postalCode, country }) =>
      kind === 'city' ? `${name} (${country})` : `${postalCode} ${name}`,
  );

beforeAll(async () => {
  const ctx = { db: database.current.db };
  const paris = ['75001', '75002', '75015'].map((postalCode) => ({
    country: 'FR',
    name: 'Paris',
    postalCode,
    latitude: 48.86,
    longitude: 2.35,
  }));
  await upsertPlaces(ctx, [
    ...paris,
    { country: 'US', name: 'Paris', state: 'TX', postalCode: '75460' },
    { country: 'US', name: 'Addison', state: 'TX', postalCode: '75001' },
    { country: 'FR', name: 'Parthenay', postalCode: '79200' },
    { country: 'FR', name: 'Saint-Étienne', postalCode: '42000' },
    { country: 'GB', name: 'Wells', postalCode: 'ba5 2lr' },
    { country: 'FR', name: '!!!', postalCode: '00000' },
  ]);
});

test.each([
  ['par', ['Paris (FR)', 'Paris (US)', 'Parthenay (FR)']],
  ['PARIS', ['Paris (FR)', 'Paris (US)']],
  ['saint etien', ['Saint-Étienne (FR)']],
  ['Saint-É', ['Saint-Étienne (FR)']],
  ['75001', ['75001 Paris', '75001 Addison']],
  ['7500', ['75001 Paris', '75001 Addison', '75002 Paris']],
  ['BA5', ['BA5 2LR Wells']],
  ['ba5 2', ['BA5 2LR Wells']],
  ['', []],
  ['%', []],
  ['p_r', []],
  ["'; drop table place; --", []],
  ['nowhere', []],
])('%j suggests %j', async (text, expected) => {
  expect(await names(text)).toEqual(expected);
});

test('no more than asked', async () => {
  expect(await names('par', 1)).toEqual(['Paris (FR)']);
});

test('a place known already gains what it lacked and keeps the rest', async () => {
  const ctx = { db: database.current.db };
  const wells = { country: 'GB', name: 'WELLS', postalCode: 'BA5 2LR' };
  await upsertPlaces(ctx, [{ ...wells, latitude: 51.2, longitude: -2.6 }]);
  await upsertPlaces(ctx, [{ ...wells, latitude: 1, longitude: 1 }, wells]);
  const [place] = await suggest(testContext(database), { text: 'wells', limit: 1 });
  expect(place).toMatchObject({ name: 'Wells', latitude: 51.2, longitude: -2.6 });
});
