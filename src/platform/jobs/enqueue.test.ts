import { expect, test } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '@/platform/context';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { openDatabase } from '../db/client';
import { createLogger } from '../log';
import { openJobs } from './enqueue';
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

test('the first job of a process does not wait for the pool that its own transaction holds', async () => {
  const { url } = database;
  const only = openDatabase({
    url,
    poolSize: 1,
    prepare: true,
    statementTimeoutMs: 5000,
    name: 'one connection',
  });
  const jobs = openJobs(url, createLogger('silent'));
  database.onClose(async () => {
    await jobs.close();
    await only.close();
  });
  const ctx = { ...testContext(database), db: only.db, jobs };
  await inTransaction(ctx, (tx) => tx.jobs.enqueue(tx, paint, { wall: 'west' }));
  expect(await queuedPayloads(database, paint)).toContainEqual({ wall: 'west' });
});

test('queues are found at the start; a database that is away is no reason to fail', async () => {
  const plaster = { ...paint, name: 'test.plaster' };
  const jobs = openJobs(database.url, createLogger('silent'));
  await jobs.open([plaster]);
  await jobs.close();
  const queues = await database.current
    .sql`select name from pgboss.queue where name = 'test.plaster'`;
  expect(queues).toHaveLength(1);
  const away = openJobs('postgres://nobody@127.0.0.1:9/away', createLogger('silent'));
  await away.open([plaster]);
  await away.close();
});
