import { beforeEach, describe, expect, test } from 'vitest';
import type { UserActor } from '@/kernel/actor';
import { inTransaction } from '@/platform/context';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createUser } from '@/testing/factories';
import { notificationsInput } from '../contract';
import { markAllRead, markRead } from './mark-read';
import { type NewNotification, notify } from './notify';
import { readNotifications, unreadCount } from './read-notifications';

const database = testDatabase();
let anna: CreatedUser;
let ben: CreatedUser;

beforeEach(async () => {
  const { db } = database.current;
  [anna, ben] = [await createUser(db, { name: 'Anna' }), await createUser(db, { name: 'Ben' })];
});

const asJob = () => testContext(database, { actor: { kind: 'job', name: 'test' } });
const as = (user: CreatedUser) => testContext(database, { actor: userActor(user) as UserActor });
const read = (user: CreatedUser, input: Parameters<typeof notificationsInput.parse>[0] = {}) =>
  readNotifications(as(user), notificationsInput.parse(input));

const verdict = (userId: string): NewNotification => ({
  userId,
  kind: 'shortlist_verdict',
  parameters: { home: 'Flat by the river', verdict: 'yes' },
  actorId: ben.id,
  link: '/shortlists/1',
});

test('the newest stand first, page by page, each person their own', async () => {
  for (let count = 1; count <= 5; count++) {
    await notify(asJob(), {
      userId: anna.id,
      kind: 'saved_search_matches',
      parameters: { search: 'Lyon', count },
      link: '/properties',
    });
  }
  await notify(asJob(), verdict(ben.id));
  const first = await read(anna, { limit: 3 });
  const second = await read(anna, { limit: 3, cursor: first.nextCursor });
  const counts = [...first.notifications, ...second.notifications].map(
    ({ parameters }) => parameters,
  );
  expect(counts).toEqual([5, 4, 3, 2, 1].map((count) => ({ search: 'Lyon', count })));
  expect(second.nextCursor).toBeNull();
  expect((await read(ben)).notifications).toHaveLength(1);
});

test('a notification names who caused it as they are called now', async () => {
  await notify(asJob(), verdict(anna.id));
  await database.current.sql`update "user" set name = 'Benoît' where id = ${ben.id}`;
  expect((await read(anna)).notifications).toMatchObject([
    { kind: 'shortlist_verdict', actorName: 'Benoît', link: '/shortlists/1', isRead: false },
  ]);
});

test('a fact with a key is told once', async () => {
  const told = { ...verdict(anna.id), key: 'home:1:yes' };
  expect(await notify(asJob(), told)).toBe(true);
  expect(await notify(asJob(), told)).toBe(false);
  expect(await notify(asJob(), { ...told, userId: ben.id })).toBe(true);
  expect(await notify(asJob(), { ...told, key: 'home:1:no' })).toBe(true);
  expect(await unreadCount(as(anna))).toBe(2);
});

test('a transaction that is rolled back tells nobody', async () => {
  const failing = inTransaction(asJob(), async (ctx) => {
    await notify(ctx, verdict(anna.id));
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow();
  expect(await unreadCount(as(anna))).toBe(0);
});

test.each([
  ['a foreign site', { link: 'https://example.org/' }],
  ['a foreign site without its scheme', { link: '//example.org/' }],
  ['a script', { link: 'javascript:alert(1)' }],
  ['parameters of another kind', { parameters: { search: 'Lyon', count: 1 } }],
  ['a name among the parameters', { parameters: { home: 'a', verdict: 'no', by: 'Ben' } }],
])('%s is refused', async (_, wrong) => {
  const told = { ...verdict(anna.id), ...wrong } as NewNotification;
  await expect(notify(asJob(), told)).rejects.toThrow();
  expect(await unreadCount(as(anna))).toBe(0);
});

describe('reading', () => {
  test('marks one, and takes it back', async () => {
    await notify(asJob(), verdict(anna.id));
    const [entry] = (await read(anna)).notifications;
    const ids = [entry?.id ?? 0];
    await markRead(as(anna), { ids, isRead: true });
    expect(await unreadCount(as(anna))).toBe(0);
    expect((await read(anna, { unreadOnly: true })).notifications).toEqual([]);
    await markRead(as(anna), { ids, isRead: false });
    expect(await unreadCount(as(anna))).toBe(1);
  });

  test('changes nothing of another person’s', async () => {
    await notify(asJob(), verdict(anna.id));
    const [entry] = (await read(anna)).notifications;
    const id = entry?.id ?? 0;
    await markRead(as(ben), { ids: [id], isRead: true });
    expect(await markAllRead(as(ben), { upTo: id })).toEqual([]);
    expect(await unreadCount(as(anna))).toBe(1);
  });

  test('all at once leaves what came after the page was shown', async () => {
    await notify(asJob(), verdict(anna.id));
    const [seen] = (await read(anna)).notifications;
    await notify(asJob(), verdict(anna.id));
    expect(await markAllRead(as(anna), { upTo: seen?.id ?? 0 })).toEqual([seen?.id]);
    expect(await unreadCount(as(anna))).toBe(1);
  });

  test('is for people only', async () => {
    for (const ctx of [testContext(database), asJob()]) {
      await expect(unreadCount(ctx)).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(markAllRead(ctx, { upTo: 1 })).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    }
  });
});
