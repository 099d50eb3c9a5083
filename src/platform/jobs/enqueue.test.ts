import { expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '@/platform/context';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { defineJob } from './jobs';

const database = testDatabase();

const paint = defineJob({
  name: 'test.paint',
  payload: z.object({ wall: z.string() }),
  retry: { limit: 1, delaySeconds: 1, backoff: false },
  expireInSeconds: 60,
  handler: async () => async () => {},
});

test('a job is committed with the fact that causes it', async () => {
  const ctx = testContext(database);
  await inTransaction(ctx, (tx) => tx.jobs.enqueue(tx, paint, { wall: 'north' }));
  expect(await queuedPayloads(database, paint)).toEqual([{ wall: 'north' }]);
});

test('a roll-back leaves no job', async () => {
  const ctx = testContext(database);
  const before = await queuedPayloads(database, paint);
  const work = inTransaction(ctx, async (tx) => {
    await tx.jobs.enqueue(tx, paint, { wall: 'south' });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await queuedPayloads(database, paint)).toEqual(before);
});

test('a payload that its schema refuses is not enqueued', async () => {
  const ctx = testContext(database);
  const before = await queuedPayloads(database, paint);
  const wrong: unknown = { wall: 7 };
  await expect(ctx.jobs.enqueue(ctx, paint, wrong as { wall: string })).rejects.toThrow();
  expect(await queuedPayloads(database, paint)).toEqual(before);
});
