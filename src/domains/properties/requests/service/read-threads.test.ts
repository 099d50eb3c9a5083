import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import {
  type CreatedListing,
  type CreatedUser,
  createListing,
  createUser,
} from '@/testing/factories';
import { NOW, requestPeople } from '@/testing/requests';
import { sendRequestInput, threadsInput } from '../contract';
import { confirmTime, declineTimes } from './agree';
import { countRequests } from './count-requests';
import { giveOutcome, withdraw } from './finish';
import { markSeen } from './read-conversation';
import { readThreads } from './read-threads';
import { sendRequest } from './send-request';
import { visitCalendar } from './visit-calendar';

const database = testDatabase();
const people = requestPeople(database);
const { as, ask, propose, say, conversation, threads } = people;
let buyer: CreatedUser;
let lister: CreatedUser;
let home: CreatedListing;
beforeEach(() => {
  ({ buyer, lister, home } = people);
});

describe('strangers', () => {
  test('find nothing, whatever they try', async () => {
    const { db } = database.current;
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    const timeId = (await conversation(lister, id)).entries[0]?.times[0]?.id ?? 0;
    const strangers = [await createUser(db), await createUser(db, { platformRole: 'admin' })];
    for (const stranger of strangers) {
      const key = randomUUID();
      const tries = [
        () => conversation(stranger, id),
        () => markSeen(as(stranger), { id }),
        () => say(stranger, id, { body: 'Hello' }),
        () => confirmTime(as(stranger), { id, timeId, key }),
        () => declineTimes(as(stranger), { id, body: '', key }),
        () => giveOutcome(as(stranger), { id, outcome: 'visited', key }),
        () => withdraw(as(stranger), { id, key }),
        () => visitCalendar(as(stranger), { id }),
      ];
      for (const attempt of tries)
        await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
      expect(await threads(stranger)).toEqual([]);
    }
    expect((await conversation(buyer, id)).entries).toHaveLength(1);
  });
});

test('the inbox goes on page by page, by box, and knows what is unread', async () => {
  const { db } = database.current;
  const ids: string[] = [];
  for (let minute = 0; minute < 3; minute++) {
    const listing = await createListing(db, { publisherId: lister.id });
    const ctx = as(buyer, new Date(NOW.getTime() + minute * 60_000));
    const input = {
      propertyId: listing.propertyId,
      kind: 'question',
      body: 'Hi',
      key: randomUUID(),
    };
    ids.unshift((await sendRequest(ctx, sendRequestInput.parse(input))).id);
  }
  const first = await readThreads(as(lister), threadsInput.parse({ limit: 2 }));
  const rest = await readThreads(
    as(lister),
    threadsInput.parse({ limit: 2, cursor: first.nextCursor }),
  );
  expect([...first.threads, ...rest.threads].map(({ id }) => id)).toEqual(ids);
  expect(rest.nextCursor).toBeNull();
  expect(await threads(lister, { box: 'sent' })).toEqual([]);
  expect(await threads(buyer, { box: 'sent' })).toHaveLength(3);
  expect((await threads(buyer)).some(({ isUnread }) => isUnread)).toBe(false);
  await markSeen(as(lister, new Date(NOW.getTime() + 600_000)), { id: ids[0] ?? '' });
  expect((await threads(lister)).map(({ isUnread }) => isUnread)).toEqual([false, true, true]);
});

test('a publisher counts the requests of their own listings, nobody else does', async () => {
  const { id } = await ask(buyer);
  await propose(buyer, ['2026-11-28T10:00']);
  await say(lister, id, { body: 'Yes.' });
  const counted = await countRequests(as(lister), [home.id]);
  expect(counted.get(home.id)).toEqual({ total: 2, waiting: 1 });
  expect((await countRequests(as(buyer), [home.id])).size).toBe(0);
});
