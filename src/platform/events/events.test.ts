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
  const write = (scope: string, type: string) =>
    sql`insert into event (scope, type, payload) values (${scope}, ${type}, '{}')`;
  await sql`begin`.simple();
  return {
    write,
    number: () => sql`select pg_current_xact_id()`,
    async commit() {
      await sql`commit`.simple();
      await sql.end();
    },
  };
}

test('an event that is numbered early and committed late is not missed', async () => {
  const slow = await begun();
  const fast = await begun();
  await slow.write('late', 'numbered first');
  await fast.write('late', 'committed first');
  await fast.commit();
  const early = await readEvents(database.current.db, ['late'], 0, 100);
  await slow.commit();
  const rest = await readEvents(database.current.db, ['late'], early.at(-1)?.id ?? 0, 100);
  expect([...early, ...rest].map(({ type }) => type).sort()).toEqual([
    'committed first',
    'numbered first',
  ]);
});

test('nor is one whose transaction began earlier but was numbered later', async () => {
  const slow = await begun();
  const fast = await begun();
  await fast.number();
  await slow.number();
  await slow.write('crossed', 'smaller id, later transaction');
  await fast.write('crossed', 'larger id, earlier transaction');
  await fast.commit();
  const early = await readEvents(database.current.db, ['crossed'], 0, 100);
  expect(early.map(({ type }) => type)).toEqual(['larger id, earlier transaction']);
  await slow.commit();
  expect(await typesAfter(['crossed'], early[0]?.id ?? 0)).toEqual([
    'smaller id, later transaction',
  ]);
});

test('a commit wakes those who listen', async () => {
  const woken: string[] = [];
  const sql = connect(database.url, { max: 1 });
  await sql.listen(EVENT_CHANNEL, (scope) => woken.push(scope));
  await recordEvent(testContext(database), { scope: 'user:1', type: 'a', payload: {} });
  await vi.waitFor(() => expect(woken).toEqual(['user:1']));
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
