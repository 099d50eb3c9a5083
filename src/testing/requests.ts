import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { notificationsInput } from '@/domains/accounts/notifications/contract';
import { readNotifications } from '@/domains/accounts/notifications/service/read-notifications';
import { replyInput, sendRequestInput, threadsInput } from '@/domains/properties/requests/contract';
import { readConversation } from '@/domains/properties/requests/service/read-conversation';
import { readThreads } from '@/domains/properties/requests/service/read-threads';
import { reply } from '@/domains/properties/requests/service/reply';
import { sendRequest } from '@/domains/properties/requests/service/send-request';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from './actors';
import { queuedPayloads, testContext } from './context';
import type { TestDatabase } from './database';
import { type CreatedListing, type CreatedUser, createListing, createUser } from './factories';

/** A Saturday morning in Paris; the homes of these tests lie in Lyon. */
export const NOW = new Date('2026-11-21T09:00:00Z');

/** Somebody who asks, somebody who lists, and a home between them: new for each test, with what either of them does. */
export function requestPeople(database: TestDatabase) {
  let made: { buyer: CreatedUser; lister: CreatedUser; home: CreatedListing } | undefined;
  const people = () => {
    if (!made) throw new Error('the people are made in beforeEach');
    return made;
  };
  const as = (user: CreatedUser, now = NOW) =>
    testContext(database, { actor: userActor(user), now });

  beforeEach(async () => {
    const { db, sql } = database.current;
    await sql`delete from pgboss.job`.catch(() => undefined);
    const buyer = await createUser(db, { name: 'Camille', locale: 'fr' });
    const lister = await createUser(db, { name: 'Priya' });
    const home = await createListing(db, { publisherId: lister.id, title: 'Flat by the river' });
    made = { buyer, lister, home };
  });

  const ask = (user: CreatedUser, input: object = {}) =>
    sendRequest(
      as(user),
      sendRequestInput.parse({
        propertyId: people().home.propertyId,
        kind: 'question',
        body: 'Is the cellar dry?',
        key: randomUUID(),
        ...input,
      }),
    );
  return {
    get buyer() {
      return people().buyer;
    },
    get lister() {
      return people().lister;
    },
    get home() {
      return people().home;
    },
    as,
    ask,
    propose: (user: CreatedUser, times: string[], input: object = {}) =>
      ask(user, { kind: 'visit', body: '', times, ...input }),
    say: (user: CreatedUser, id: string, input: object) =>
      reply(as(user), replyInput.parse({ id, key: randomUUID(), body: '', ...input })),
    conversation: (user: CreatedUser, id: string) => readConversation(as(user), { id }),
    threads: async (user: CreatedUser, input: object = {}) =>
      (await readThreads(as(user), threadsInput.parse(input))).threads,
    told: async (user: CreatedUser) =>
      (await readNotifications(as(user), notificationsInput.parse({}))).notifications,
    mails: async () => (await queuedPayloads(database, sendMailJob)) as Record<string, string>[],
  };
}
