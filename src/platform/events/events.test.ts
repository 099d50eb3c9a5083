import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, test, vi } from 'vitest';
import { inTransaction } from '@/platform/context';
import { connect } from '@/platform/db/connect';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { EVENT_CHANNEL } from './channel';
import { pruneEvents } from './prune';
import { readEvents } from './read-events';
import { recordEvent } from './record-event';

const database = testDatabase();

async function typesAfter(scopes: string[], afterId: number): Promise<string[]> {
  const events = await readEvents(database.current.db, scopes, afterId, 100);
  return events.map(({ type }) => type);
}

test('events are read in order, by scope, from where one left off', async () => {
  const ctx = testContext(database);
  for (const type of ['a', 'b', 'c'])
    await recordEvent(ctx, { scope: 'team:1', type, payload: {} });
  await recordEvent(ctx, { scope: 'team:2', type: 'other', payload: { n: 1 } });
  expect(await typesAfter(['team:1'], 0)).toEqual(['a', 'b', 'c']);
  const [first] = await readEvents(ctx.db, ['team:1'], 0, 1);
  expect(await typesAfter(['team:1', 'team:2'], first?.id ?? 0)).toEqual(['b', 'c', 'other']);
  expect(await typesAfter([], 0)).toEqual([]);
});

test('a roll-back leaves no event', async () => {
  const ctx = testContext(database);
  const work = inTransaction(ctx, async (tx) => {
    await recordEvent(tx, { scope: 'gone', type: 'a', payload: {} });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow();
  expect(await typesAfter(['gone'], 0)).toEqual([]);
});

/** Begins a transaction on a connection of its own, to be ended by hand. */
async function begun() {
  const sql = connect(database.url, { max: 1 });
  const db = drizzle(sql);
  await sql`begin`.simple();
  return {
    db,
    record: (scope: string, type: string) =>
      recordEvent({ ...testContext(database), db }, { scope, type, payload: {} }),
    async commit() {
      await sql`commit`.simple();
      await sql.end();
    },
  };
}

test('an event that is numbered early and committed late is not missed', async () => {
  const slow = await begun();
  const fast = await begun();
  await recordEvent(testContext(database), { scope: 'late', type: 'before', payload: {} });
  await slow.record('late', 'numbered first');
  await fast.record('late', 'committed first');
  await fast.commit();
  expect(await typesAfter(['late'], 0)).toEqual(['before']);
  await slow.commit();
  expect(await typesAfter(['late'], 0)).toEqual(['before', 'numbered first', 'committed first']);
});

test('a transaction that writes no event holds none up', async () => {
  const long = await begun();
  await long.db.execute('select pg_current_xact_id()');
  await recordEvent(testContext(database), { scope: 'past', type: 'a', payload: {} });
  expect(await typesAfter(['past'], 0)).toEqual(['a']);
  await long.commit();
});

test('nothing is missed or told twice while many write at once', async () => {
  let lastRead = 0;
  const told: string[] = [];
  const read = async () => {
    for (const { id, type } of await readEvents(database.current.db, ['busy'], lastRead, 100)) {
      lastRead = id;
      told.push(type);
    }
  };
  const types = Array.from({ length: 120 }, (_, n) => String(n));
  let left = types.length;
  const writing = types.map(async (type, n) => {
    await inTransaction(testContext(database), async (tx) => {
      await recordEvent(tx, { scope: 'busy', type, payload: {} });
      await tx.db.execute(sql`select pg_sleep(${(n % 7) / 1000})`);
    });
    left -= 1;
  });
  while (left > 0) await read();
  await Promise.all(writing);
  await read();
  expect(told.length).toBe(types.length);
  expect(told.toSorted()).toEqual(types.toSorted());
});

test('a commit wakes those who listen', async () => {
  const woken: string[] = [];
  const sql = connect(database.url, { max: 1 });
  await sql.listen(EVENT_CHANNEL, (scope) => woken.push(scope));
  await recordEvent(testContext(database), { scope: 'user:1', type: 'a', payload: {} });
  await vi.waitFor(() => expect(woken).toEqual(['user:1']), { timeout: 20_000 });
  await sql.end();
});

test('old events are pruned, and a reader that was away goes on with what is left', async () => {
  const now = new Date();
  const old = testContext(database, { now: new Date(now.getTime() - 31 * 86_400_000) });
  await recordEvent(old, { scope: 'pruned', type: 'old', payload: {} });
  const [read] = await readEvents(old.db, ['pruned'], 0, 1);
  const ctx = testContext(database, { now });
  await recordEvent(ctx, { scope: 'pruned', type: 'new', payload: {} });
  await pruneEvents(ctx);
  expect(await typesAfter(['pruned'], 0)).toEqual(['new']);
  expect(await typesAfter(['pruned'], read?.id ?? 0)).toEqual(['new']);
});
