import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/platform/context';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { TOWN as PLACE, recordSales, recordTown, type ToldSale } from '@/testing/recorded-sales';
import { type HomeFactsInput, homeFacts } from '../contract';
import { findNearest } from '../store';
import { estimatePrice } from './estimate-price';
import { findComparables } from './find-comparables';
import { salesAtAddress } from './sales-at-address';

const database = testDatabase();
const NOW = new Date('2025-06-01T12:00:00Z');
const ctx = () => testContext(database, { now: NOW });
const FLAT = { country: 'FR', propertyType: 'apartment', surface: 60, ...PLACE } as const;
const ask = (facts: Partial<HomeFactsInput> = {}) =>
  estimatePrice(ctx(), homeFacts.parse({ ...FLAT, ...facts }));

const record = (sales: readonly ToldSale[]) => recordSales(database, sales);

beforeAll(async () => {
  await recordTown(database, 120);
  await record([
    {
      sourceKey: 'off-plan',
      exclusions: ['off_plan'],
      nature: 'off_plan',
      ...PLACE,
      surface: 50,
      price: 100n,
    },
    { sourceKey: 'cheap', isSymbolic: true, ...PLACE, surface: 50, price: 1000000n },
    { sourceKey: 'future', soldOn: '2025-05-30', ...PLACE, surface: 60, price: 99900000n },
  ]);
});

test('a flat is worth what flats around brought, with an interval, its reasons and the sales', async () => {
  const answer = await ask({ rooms: 2 });
  if (answer.status !== 'valued') throw new Error(answer.reasons.join());
  expect(Number(answer.value.amount) / 100 / 60).toBeGreaterThan(3600);
  expect(Number(answer.value.amount) / 100 / 60).toBeLessThan(4400);
  expect(answer.low.amount).toBeLessThan(answer.value.amount);
  expect(answer.high.amount).toBeGreaterThan(answer.value.amount);
  const added = answer.contributions.reduce((sum, { amount }) => sum + amount.amount, 0n);
  expect(answer.base.amount + added).toBe(answer.value.amount);
  expect(answer).toMatchObject({ sources: ['dvf'], isDemo: false, model: null });
  expect(answer.confidenceReasons).toContain('model_training');
  expect(answer.comparables).toHaveLength(20);
  expect(answer.leftOut.map(({ reason, sales }) => [reason, sales])).toEqual([
    ['off_plan', 1],
    ['symbolic_price', 1],
  ]);
});

test('an energy class changes a French value by its published coefficient, and says whose; a condition changes nothing', async () => {
  const plain = await ask();
  const answer = await ask({ energyClass: 'G', condition: 'to_renovate' });
  if (answer.status !== 'valued' || plain.status !== 'valued') throw new Error('not valued');
  expect(Number(answer.value.amount) / Number(plain.value.amount)).toBeCloseTo(0.88, 4);
  expect(answer.coefficients).toMatchObject([{ fact: 'energy_class', factor: 0.88 }]);
  expect(answer.unpriced).toEqual(['condition']);
  const added = answer.contributions.reduce((sum, { amount }) => sum + amount.amount, 0n);
  expect(answer.base.amount + added).toBe(answer.value.amount);
});

test('what was sold later changes nothing', async () => {
  const before = await ask({ asOf: '2025-05-30' });
  await record([{ sourceKey: 'later', soldOn: '2025-05-30', ...PLACE, surface: 60, price: 1n }]);
  expect(await ask({ asOf: '2025-05-30' })).toEqual(before);
  await database.current.sql`delete from sale where source_key = 'later'`;
});

describe('it abstains and says why', () => {
  test.each([
    ['no surface', { surface: null }, 'surface'],
    ['a surface of a cupboard', { surface: 3 }, 'surface_absurd'],
    ['a surface of a barracks', { surface: 5000 }, 'surface_absurd'],
    ['land', { propertyType: 'land' }, 'type_not_valued'],
    ['no place', { latitude: null, longitude: null }, 'place'],
    ['the middle of the sea', { latitude: 0, longitude: 0 }, 'outside_markets'],
    [
      'coordinates that changed places',
      { latitude: 4.85, longitude: 45.75 },
      'coordinates_swapped',
    ],
    ['a house where none was sold', { propertyType: 'house' }, 'outside_markets'],
    ['a day before all sales', { asOf: '2000-01-01' }, 'outside_markets'],
  ] as const)('%s', async (_what, facts, reason) => {
    const answer = await ask(facts);
    expect(answer).toMatchObject({
      status: 'abstained',
      reasons: expect.arrayContaining([reason]),
    });
  });

  test.each([
    ['latitude', { latitude: 91 }],
    ['surface', { surface: 0 }],
    ['surface', { surface: -1 }],
    ['surface', { surface: Number.POSITIVE_INFINITY }],
    ['address', { address: 'x'.repeat(1000) }],
    ['propertyType', { propertyType: 'castle' }],
    ['asOf', { asOf: '2025-02-31' }],
  ])('%s is refused', (field, facts) => {
    const issues = homeFacts.safeParse({ ...FLAT, ...facts }).error?.issues;
    expect(issues?.map(({ path }) => path[0])).toEqual([field]);
  });

  test('a day to come is refused', async () => {
    await expect(ask({ asOf: '2025-06-03' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('a home is found by its address, its street or its postal code', async () => {
  const at = (address: string | null) =>
    ask({ latitude: null, longitude: null, postalCode: '69001', address });
  for (const [address, precision] of [
    ['17, rue de la République', 'address'],
    ['1999 Rue de la Republique', 'street'],
    ['3 rue Nulle Part', 'postal_code'],
    [null, 'postal_code'],
  ] as const) {
    expect(await at(address)).toMatchObject({ status: 'valued', place: { precision } });
  }
});

test('generated sales speak only where no real one does, and are marked', async () => {
  await recordTown(database, 30, 'demo', (index) => ({
    source: 'demo',
    isDemo: true,
    street: 'RUE DE LA DEMO',
    latitude: 48 + index / 10_000,
  }));
  expect(await ask({ latitude: 48 })).toMatchObject({ isDemo: true, sources: ['demo'] });
  expect(await ask()).toMatchObject({ isDemo: false, sources: ['dvf'] });
});

test.each(['apartment', 'house'] as const)(
  'the nearest %s is read off its index, without sorting',
  async (type) => {
    const plan = await inTransaction(ctx(), async ({ db }) => {
      await db.execute(sql`set local enable_seqscan = off`);
      return db.execute(sql`explain ${findNearest(db, PLACE, { type, before: '2025-01-01' }, 10)}`);
    });
    const lines = plan.map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(lines).toContain(`Index Scan using sale_near_${type}`);
    expect(lines).not.toContain('Sort');
  },
);

test('comparables lie within the radius, nearest first, page by page', async () => {
  const first = await findComparables(ctx(), {
    ...PLACE,
    radiusKilometres: 0.6,
    limit: 10,
    cursor: 0,
  });
  const next = await findComparables(ctx(), {
    ...PLACE,
    radiusKilometres: 0.6,
    limit: 200,
    cursor: 10,
  });
  const all = [...first.sales, ...next.sales];
  expect(first.next).toBe(10);
  expect(all).toHaveLength(first.total);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const distances = all.map(({ distance }) => distance);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(Math.max(...distances)).toBeLessThanOrEqual(0.6);
});

test('the history of an address has every sale of it, marked where it speaks for nobody', async () => {
  await record([
    {
      sourceKey: 'again',
      addressNumber: '7',
      soldOn: '2024-01-01',
      exclusions: ['auction'],
      nature: 'auction',
      price: 5n,
    },
  ]);
  const history = await salesAtAddress(ctx(), {
    country: 'FR',
    postalCode: '69001',
    address: '7 Rue de la République',
  });
  expect(history.map(({ soldOn, exclusions }) => [soldOn, exclusions])).toEqual([
    ['2024-01-22', []],
    ['2024-01-01', ['auction']],
  ]);
});
