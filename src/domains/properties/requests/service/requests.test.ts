import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { notificationsInput } from '@/domains/accounts/notifications/contract';
import { readNotifications } from '@/domains/accounts/notifications/service/read-notifications';
import type { Actor } from '@/kernel/actor';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import {
  type CreatedListing,
  type CreatedUser,
  createListing,
  createUser,
} from '@/testing/factories';
import { replyInput, sendRequestInput, threadsInput } from '../contract';
import { ENTRIES_A_DAY, REQUESTS_A_DAY } from '../model';
import { confirmTime, declineTimes } from './agree';
import { countRequests } from './count-requests';
import { giveOutcome, withdraw } from './finish';
import { markSeen, readConversation } from './read-conversation';
import { readThreads } from './read-threads';
import { reply } from './reply';
import { requestForm } from './request-form';
import { sendRequest } from './send-request';
import { visitCalendar } from './visit-calendar';

const database = testDatabase();
/** A Saturday morning in Paris; the homes of these tests lie in Lyon. */
const NOW = new Date('2026-11-21T09:00:00Z');
let buyer: CreatedUser;
let lister: CreatedUser;
let home: CreatedListing;

beforeEach(async () => {
  const { db, sql } = database.current;
  await sql`delete from pgboss.job`.catch(() => undefined);
  buyer = await createUser(db, { name: 'Camille', locale: 'fr' });
  lister = await createUser(db, { name: 'Priya' });
  home = await createListing(db, { publisherId: lister.id, title: 'Flat by the river' });
});

const as = (user: CreatedUser, now = NOW) => testContext(database, { actor: userActor(user), now });
const mails = async () => (await queuedPayloads(database, sendMailJob)) as Record<string, string>[];
const told = async (user: CreatedUser) =>
  (await readNotifications(as(user), notificationsInput.parse({}))).notifications;
const ask = (user: CreatedUser, input: object = {}) =>
  sendRequest(
    as(user),
    sendRequestInput.parse({
      propertyId: home.propertyId,
      kind: 'question',
      body: 'Is the cellar dry?',
      key: randomUUID(),
      ...input,
    }),
  );
const propose = (user: CreatedUser, times: string[], input: object = {}) =>
  ask(user, { kind: 'visit', body: '', times, ...input });
const say = (user: CreatedUser, id: string, input: object) =>
  reply(as(user), replyInput.parse({ id, key: randomUUID(), body: '', ...input }));
const conversation = (user: CreatedUser, id: string) => readConversation(as(user), { id });
const threads = async (user: CreatedUser, input: object = {}) =>
  (await readThreads(as(user), threadsInput.parse(input))).threads;

describe('a question', () => {
  test('reaches the lister in inbox, notifications and mail, without any address', async () => {
    const { id } = await ask(buyer);
    expect(await threads(lister)).toMatchObject([
      { id, side: 'lister', otherName: 'Camille', isUnread: true, lastBody: 'Is the cellar dry?' },
    ]);
    expect(await told(lister)).toMatchObject([
      { kind: 'request_received', actorName: 'Camille', link: `/inbox/${id}` },
    ]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: lister.email,
      subject: 'Camille has a question about “Flat by the river”',
      text: expect.stringContaining('> Is the cellar dry?'),
    });
    expect(mail?.replyTo).toBeUndefined();
    expect(JSON.stringify(mail)).not.toContain(buyer.email);
  });

  test('is answered, in the language of whom it goes to', async () => {
    const { id } = await ask(buyer);
    await say(lister, id, { body: 'Bone dry.' });
    expect(await conversation(buyer, id)).toMatchObject({
      side: 'sender',
      status: 'answered',
      otherName: 'Priya',
      entries: [
        { isMine: true, body: 'Is the cellar dry?' },
        { isMine: false, body: 'Bone dry.' },
      ],
    });
    expect(await told(buyer)).toMatchObject([{ kind: 'request_answered', actorName: 'Priya' }]);
    expect((await mails()).at(-1)).toMatchObject({
      to: buyer.email,
      subject: 'Priya a répondu à votre question sur « Flat by the river »',
    });
    const { home: _, ...shownHere } = await conversation(buyer, id);
    const shown = JSON.stringify([shownHere, await threads(buyer), await told(buyer)]);
    expect(shown).not.toContain(lister.email);
  });

  test('pressed twice is one, also at the same moment', async () => {
    const key = randomUUID();
    const sent = await Promise.all([ask(buyer, { key }), ask(buyer, { key }), ask(buyer, { key })]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await conversation(lister, sent[0]?.id ?? '')).entries).toHaveLength(1);
    expect(await told(lister)).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test('asked again goes on with the open one, of two tabs at once too; a visit is another matter', async () => {
    const [first, second] = await Promise.all([ask(buyer), ask(buyer, { body: 'And the roof?' })]);
    expect(first).toEqual(second);
    expect((await conversation(lister, first.id)).entries).toHaveLength(2);
    const visit = await propose(buyer, ['2026-11-28T10:00']);
    expect(visit.id).not.toBe(first.id);
    await giveOutcome(as(lister), { id: first.id, outcome: 'declined', key: randomUUID() });
    expect((await ask(buyer)).id).not.toBe(first.id);
  });

  test.each([
    ['nothing', { body: ' \n ' }],
    ['too much', { body: 'a'.repeat(2001) }],
    ['a null byte', { body: 'a\0b' }],
    ['times', { times: ['2026-11-28T10:00'] }],
  ])('with %s is refused before anything is written', async (_, input) => {
    await expect(async () => ask(buyer, input)).rejects.toMatchObject({ name: 'ZodError' });
    expect(await threads(buyer)).toEqual([]);
  });

  test('keeps what people write as it is: text, never markup', async () => {
    const body = '<script>alert(1)</script>\n{name} & “ça va” 🏡';
    const { id } = await ask(buyer, { body: body.replace('\n', '\r\n') });
    expect((await conversation(lister, id)).entries[0]?.body).toBe(body);
    expect((await mails())[0]?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>{name}');
  });
});

describe('who may ask', () => {
  test('not about a home that is over, has no contact or is one’s own', async () => {
    const { db } = database.current;
    const sold = await createListing(db, { publisherId: lister.id, status: 'sold' });
    const silent = await createListing(db);
    const draft = await createListing(db, { publisherId: lister.id, status: 'draft' });
    for (const [listing, error] of [
      [sold, { code: 'conflict', reason: 'NOT_OPEN' }],
      [silent, { code: 'conflict', reason: 'NO_CONTACT' }],
      [draft, { code: 'not_found' }],
    ] as const) {
      await expect(ask(buyer, { propertyId: listing.propertyId })).rejects.toMatchObject(error);
    }
    await expect(ask(lister)).rejects.toMatchObject({ reason: 'OWN_LISTING' });
    const form = (actor: Actor, propertyId: number) =>
      requestForm(testContext(database, { actor }), { propertyId });
    expect(await form({ kind: 'nobody' }, home.propertyId)).toMatchObject({
      refusal: 'sign_in',
      isAnsweredByMail: false,
      timeZone: 'Europe/Paris',
      openRequests: [],
    });
    expect(await form(userActor(buyer), sold.propertyId)).toMatchObject({ refusal: 'not_open' });
    expect(await form(userActor(lister), home.propertyId)).toMatchObject({
      refusal: 'own_listing',
    });
  });

  test('a guest and nobody are asked to sign in', async () => {
    const guest = await createUser(database.current.db, { isGuest: true });
    await expect(ask(guest)).rejects.toMatchObject({ code: 'forbidden' });
    const input = sendRequestInput.parse({
      propertyId: home.propertyId,
      kind: 'question',
      body: 'Hello?',
      key: randomUUID(),
    });
    expect(() => sendRequest(testContext(database), input)).toThrow('Sign in');
  });

  test('so many new requests a day, exactly, and again the day after', async () => {
    const { db } = database.current;
    const homes = await Promise.all(
      Array.from({ length: REQUESTS_A_DAY + 1 }, () =>
        createListing(db, { publisherId: lister.id }),
      ),
    );
    const sent = await Promise.allSettled(
      homes.map(({ propertyId }) => ask(buyer, { propertyId })),
    );
    const refused = sent.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'rate_limited', reason: 'TOO_MANY_TODAY' } }]);
    const tomorrow = as(buyer, new Date(NOW.getTime() + 86_400_001));
    const input = sendRequestInput.parse({
      propertyId: home.propertyId,
      kind: 'question',
      body: 'Hello?',
      key: randomUUID(),
    });
    await expect(sendRequest(tomorrow, input)).resolves.toHaveProperty('id');
  });

  test('so many entries a day in all conversations', async () => {
    const { id } = await ask(buyer);
    await database.current.sql`
      insert into request_entry (request_id, author_id, side, act, body, key, created_at)
      select ${id}, ${buyer.id}, 'sender', 'wrote', 'again', gen_random_uuid(), ${NOW.toISOString()}::timestamptz
      from generate_series(2, ${ENTRIES_A_DAY}::int)`;
    await expect(say(buyer, id, { body: 'once more' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    await expect(say(lister, id, { body: 'please stop' })).resolves.toBeUndefined();
  });
});

describe('a visit', () => {
  test('is proposed in the home’s time, confirmed, told and put in a calendar', async () => {
    const { id } = await propose(buyer, ['2026-11-29T15:00', '2026-11-28T10:00'], {
      body: 'Either suits me.',
    });
    const [entry] = (await conversation(lister, id)).entries;
    expect(entry).toMatchObject({
      act: 'proposed',
      times: [
        { startsAt: new Date('2026-11-28T09:00:00Z'), state: 'proposed' },
        { startsAt: new Date('2026-11-29T14:00:00Z'), state: 'proposed' },
      ],
    });
    expect((await mails())[0]?.text).toMatch(
      /- Saturday, November 28, 2026 at 10:00 AM Central European Time\n- Sunday/,
    );
    const timeId = entry?.times[0]?.id ?? 0;
    const key = randomUUID();
    await confirmTime(as(lister), { id, timeId, key });
    await confirmTime(as(lister), { id, timeId, key });
    expect(await conversation(buyer, id)).toMatchObject({
      visitAt: new Date('2026-11-28T09:00:00Z'),
      timeZone: 'Europe/Paris',
      entries: [
        { times: [{ state: 'confirmed' }, { state: 'replaced' }] },
        { act: 'confirmed', isMine: false },
      ],
    });
    expect(await told(buyer)).toMatchObject([
      { kind: 'visit_confirmed', parameters: { startsAt: '2026-11-28T09:00:00.000Z' } },
    ]);
    expect(await visitCalendar(as(buyer), { id })).toContain('DTSTART:20261128T090000Z');
  });

  test.each([
    ['2026-11-21T10:30', 'TIME_PAST'],
    ['2026-11-20T10:00', 'TIME_PAST'],
    ['2028-01-01T10:00', 'TIME_FAR'],
    ['2026-02-30T10:00', 'TIME_UNKNOWN'],
    // In Paris it is 12:01 by then, in New York 06:01: what counts is the home.
    ['2027-03-28T02:30', 'TIME_UNKNOWN'],
  ])('at %s is refused: %s', async (time, reason) => {
    await expect(propose(buyer, ['2026-11-28T10:00', time])).rejects.toMatchObject({
      code: 'invalid_input',
      reason,
      issues: [{ path: ['times', 1] }],
    });
    expect(await threads(buyer)).toEqual([]);
  });

  test('other times replace those that waited; only the other side can confirm', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    const first = (await conversation(buyer, id)).entries[0]?.times[0]?.id ?? 0;
    await expect(
      confirmTime(as(buyer), { id, timeId: first, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    await say(lister, id, { times: ['2026-12-01T18:00'] });
    await expect(
      confirmTime(as(lister), { id, timeId: first, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    const second = (await conversation(buyer, id)).entries[1]?.times[0]?.id ?? 0;
    await confirmTime(as(buyer), { id, timeId: second, key: randomUUID() });
    expect((await told(lister))[0]).toMatchObject({ kind: 'visit_confirmed' });
  });

  test('is turned down with a word, and called off after it was set', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    await declineTimes(as(lister), { id, body: 'Away that week.', key: randomUUID() });
    expect(await told(buyer)).toMatchObject([{ kind: 'visit_declined' }]);
    await expect(
      declineTimes(as(lister), { id, body: '', key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    await say(lister, id, { times: ['2026-12-05T10:00'] });
    const timeId = (await conversation(buyer, id)).entries[2]?.times[0]?.id ?? 0;
    await confirmTime(as(buyer), { id, timeId, key: randomUUID() });
    await declineTimes(as(buyer), { id, body: '', key: randomUUID() });
    expect((await conversation(lister, id)).visitAt).toBeNull();
    await expect(visitCalendar(as(buyer), { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a time that has passed can no longer be confirmed', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    const timeId = (await conversation(lister, id)).entries[0]?.times[0]?.id ?? 0;
    const late = as(lister, new Date('2026-11-28T09:00:00Z'));
    await expect(confirmTime(late, { id, timeId, key: randomUUID() })).rejects.toMatchObject({
      reason: 'TIME_GONE',
    });
  });
});

describe('the end', () => {
  test('is the lister’s outcome, told to the sender; nobody writes on until it is opened again', async () => {
    const { id } = await ask(buyer);
    const end = (outcome: 'visited' | null) =>
      giveOutcome(as(lister), { id, outcome, key: randomUUID() });
    await end('visited');
    await end('visited');
    expect(await told(buyer)).toMatchObject([
      { kind: 'request_outcome', parameters: { outcome: 'visited' } },
    ]);
    for (const person of [buyer, lister])
      await expect(say(person, id, { body: 'One more' })).rejects.toMatchObject({
        code: 'conflict',
        reason: 'CLOSED',
      });
    await end(null);
    await say(buyer, id, { body: 'One more' });
    expect(await conversation(lister, id)).toMatchObject({ status: 'open', outcome: null });
  });

  test('cannot be taken back once the sender has asked anew', async () => {
    const { id } = await ask(buyer);
    await giveOutcome(as(lister), { id, outcome: 'declined', key: randomUUID() });
    await ask(buyer);
    await expect(
      giveOutcome(as(lister), { id, outcome: null, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'ASKED_ANEW' });
  });

  test('is the sender’s withdrawal', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    await expect(withdraw(as(lister), { id, key: randomUUID() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await withdraw(as(buyer), { id, key: randomUUID() });
    expect(await conversation(lister, id)).toMatchObject({
      status: 'closed',
      outcome: 'withdrawn',
      entries: [{ times: [{ state: 'replaced' }] }, { act: 'closed' }],
    });
  });
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

describe('a home whose lister has no account', () => {
  beforeEach(async () => {
    home = await createListing(database.current.db, {
      contactEmail: 'agence@example.org',
      title: 'Maison',
    });
  });

  test('is asked about by mail, which answers to the sender', async () => {
    const { id } = await ask(buyer);
    expect(await mails()).toMatchObject([
      {
        to: 'agence@example.org',
        replyTo: buyer.email,
        subject: 'Camille a une question sur « Maison »',
        text: expect.stringContaining('Répondez à ce message'),
      },
    ]);
    expect(await conversation(buyer, id)).toMatchObject({ isAnsweredByMail: true });
  });

  test('not by somebody to whom no answer could go', async () => {
    const placeless = await createUser(database.current.db, { email: 'x@guest.invalid' });
    await expect(ask(placeless)).rejects.toMatchObject({ reason: 'NO_ADDRESS' });
    expect(await mails()).toEqual([]);
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
