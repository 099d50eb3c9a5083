import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import {
  type CreatedListing,
  type CreatedUser,
  createListing,
  createUser,
} from '@/testing/factories';
import { NOW, requestPeople } from '@/testing/requests';
import { sendRequestInput } from '../contract';
import { ENTRIES_A_DAY, REQUESTS_A_DAY } from '../model';
import { requestForm } from './request-form';
import { sendRequest } from './send-request';

const database = testDatabase();
const people = requestPeople(database);
const { as, ask, say } = people;
let buyer: CreatedUser;
let lister: CreatedUser;
let home: CreatedListing;
beforeEach(() => {
  ({ buyer, lister, home } = people);
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
    // The queue is opened by its first job, over a connection that this many waiting senders would not leave it.
    await ask(await createUser(db));
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
