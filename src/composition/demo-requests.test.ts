import { expect, it } from 'vitest';
import {
  clearDemoAccounts,
  createDemoAccounts,
  makeDemoPasswords,
} from '@/domains/accounts/service/demo-accounts';
import { inventListings } from '@/domains/properties/demo/listing';
import { loadDemoRequests } from '@/domains/properties/demo/service/load-requests';
import { deleteDemoListings, insertDemoListings } from '@/domains/properties/demo/store';
import { threadsInput } from '@/domains/properties/requests/contract';
import { readThreads } from '@/domains/properties/requests/service/read-threads';
import { request } from '@/domains/properties/requests/tables';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { USER_DATA } from './user-data';

const database = testDatabase();

it('gives the demo’s people conversations, once, by no mail, and leaves none behind', async () => {
  const ctx = testContext(database, { actor: { kind: 'operator' } });
  const towns = ['London', 'Mumbai', 'Pune'];
  const homes = inventListings(ctx.now).filter(({ facts }) => towns.includes(facts.town.name));
  await insertDemoListings(ctx.db, homes, (scene) => scene, { width: 3, height: 2 });
  const accounts = await createDemoAccounts(ctx, makeDemoPasswords());
  const idOf = (role: string) => accounts.find((account) => account.role === role)?.userId ?? '';
  const people = { buyer: idOf('buyer'), owner: idOf('owner'), agent: idOf('agent') };
  await loadDemoRequests(ctx, people);
  await loadDemoRequests(ctx, people);

  const inboxOf = async (id: string) => {
    const actor = { ...userActor(await createUser(ctx.db)), userId: id };
    return (await readThreads({ ...ctx, actor }, threadsInput.parse({}))).threads;
  };
  expect(await inboxOf(people.owner)).toMatchObject([
    { side: 'lister', kind: 'visit', status: 'open', isUnread: true },
    { side: 'sender', kind: 'question', status: 'answered', isUnread: true },
  ]);
  expect(await inboxOf(people.agent)).toMatchObject([
    { side: 'lister', kind: 'visit', visitAt: expect.any(Date) },
    { side: 'lister', kind: 'question', status: 'answered' },
  ]);
  expect(await queuedPayloads(database, sendMailJob)).toEqual([]);

  await clearDemoAccounts(ctx, USER_DATA);
  await deleteDemoListings(ctx.db);
  expect(await ctx.db.select().from(request)).toEqual([]);
});
