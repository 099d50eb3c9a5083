import { beforeEach, describe, expect, test } from 'vitest';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { recordTown } from '@/testing/recorded-sales';
import { homeFacts } from '../contract';
import { trainMarketJob } from '../jobs';
import type { MarketKey } from '../model-market-key';
import { marketName, marketOf } from '../model-market-key';
import { trainApart } from '../train-apart';
import { enqueueTrainings } from './enqueue-trainings';
import { estimatePrice } from './estimate-price';
import { trainMarketNow } from './train-market';

const database = testDatabase();
const NOW = new Date('2025-06-01T12:00:00Z');
const ctx = () => testContext(database, { now: NOW });
const LYON: MarketKey = { country: 'FR', department: '69', isDemo: false };
const FLAT = homeFacts.parse({
  country: 'FR',
  propertyType: 'apartment',
  surface: 60,
  rooms: 2,
  latitude: 45.75,
  longitude: 4.85,
});

beforeEach(async () => {
  await database.current.sql`truncate sale, valuation_model`;
});

const models = () =>
  database.current
    .sql`select version, status, sales, failure from valuation_model order by version`;

async function valued(facts: Partial<typeof FLAT> = {}) {
  const answer = await estimatePrice(ctx(), { ...FLAT, ...facts });
  if (answer.status !== 'valued') throw new Error(answer.reasons.join());
  return answer;
}

test('a market learns apart from the process, and its estimates say which version made them', async () => {
  await recordTown(database, 320);
  const before = await valued();
  expect(before.model).toBeNull();
  expect(before.confidenceReasons).toContain('model_training');
  expect(await trainMarketNow(ctx(), LYON)).toBe('ready');
  const after = await valued();
  expect(after.model).toMatchObject({ market: 'FR-69', version: 'FR-69.1', sales: 320 });
  expect(after.model?.medianError).toBeLessThan(0.15);
  expect(after.confidenceReasons).not.toContain('model_training');
  const added = after.contributions.reduce((sum, { amount }) => sum + amount.amount, 0n);
  expect(after.base.amount + added).toBe(after.value.amount);

  // Not knowing widens, whatever the rooms are.
  const width = (of: typeof after) => Number(of.high.amount) / Number(of.low.amount);
  const blind = await valued({ rooms: null });
  expect(blind.missing).toContain('rooms');
  for (const rooms of [1, 2, 5])
    expect(width(blind)).toBeGreaterThan(width(await valued({ rooms })));
  const rough = await valued({ latitude: null, longitude: null, postalCode: '69001' });
  expect(rough.missing).toContain('address');
  expect(rough.confidence).toBe('low');

  // As of a day that the model has seen sales of, it may not speak.
  expect((await valued({ asOf: '2024-11-01' })).model).toBeNull();
});

describe('a training', () => {
  const kept = { packed: new Uint8Array(), sales: 300, firstDay: 20_000, lastDay: 20_100 };
  const trained = { ...kept, measured: { medianError: 0.1, coverage: 0.8 } };

  test('that fails leaves the model before it serving, and can be tried again', async () => {
    await recordTown(database, 310);
    await trainMarketNow(ctx(), LYON);
    const failing = () => Promise.reject(new Error('out of memory'));
    await expect(trainMarketNow(ctx(), LYON, failing)).rejects.toThrow('out of memory');
    expect((await valued()).model?.version).toBe('FR-69.1');
    expect(await models()).toMatchObject([
      { version: 1, status: 'ready' },
      { version: 2, status: 'failed', failure: 'out of memory' },
    ]);
    expect(await trainMarketNow(ctx(), LYON, () => Promise.resolve(trained))).toBe('ready');
  });

  test('waits for no other of its market: one runs at a time', async () => {
    await recordTown(database, 310);
    let second: Promise<string> | undefined;
    const first = trainMarketNow(ctx(), LYON, async () => {
      second = trainMarketNow(ctx(), LYON, () => Promise.resolve(trained));
      await second;
      return trained;
    });
    expect(await first).toBe('ready');
    expect(await second).toBe('busy');
    expect(await models()).toHaveLength(1);
  });

  test('whose process died gives the market free again', async () => {
    await recordTown(database, 310);
    await database.current
      .sql`insert into valuation_model (country, department, is_demo, version, status, started_at)
      values ('FR', '69', false, 1, 'training', '2025-06-01T11:00:00Z')`;
    expect(await trainMarketNow(ctx(), LYON, () => Promise.resolve(trained))).toBe('ready');
    expect(await models()).toMatchObject([{ status: 'failed' }, { status: 'ready' }]);
  });

  test('of a small market leaves it to comparisons', async () => {
    await recordTown(database, 50);
    expect(await trainMarketNow(ctx(), LYON)).toBe('too_small');
    expect((await valued()).confidenceReasons).not.toContain('model_training');
  });

  test('that runs in the thread fails with what went wrong there', async () => {
    const wrong: unknown = [null];
    await expect(trainApart(wrong as never[])).rejects.toThrow(/null/);
  });
});

test('markets are trained again when enough has changed', async () => {
  await recordTown(database, 310);
  expect(await enqueueTrainings(ctx())).toEqual(['FR-69']);
  expect(await queuedPayloads(database, trainMarketJob)).toEqual([{ market: 'FR-69' }]);
  await database.current
    .sql`insert into valuation_model (country, department, is_demo, version, status, started_at, sales, data_to)
    values ('FR', '69', false, 1, 'ready', now(), 309, '2025-12-31')`;
  expect(await enqueueTrainings(ctx())).toEqual([]);
  await recordTown(database, 12, 'more');
  expect(await enqueueTrainings(ctx())).toEqual(['FR-69']);
});

test.each(['FR-69', 'US-King', 'FR-2A-demo', 'GB-all', 'GB-TYNE AND WEAR'])(
  '%s names a market',
  (name) => {
    const market = marketOf(name);
    expect(market && marketName(market)).toBe(name);
  },
);
