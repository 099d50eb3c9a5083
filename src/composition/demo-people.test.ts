import { Readable } from 'node:stream';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  clearDemoAccounts,
  createDemoAccounts,
  makeDemoPasswords,
} from '@/domains/accounts/service/demo-accounts';
import { inventListings } from '@/domains/properties/demo/listing';
import { loadDemoBuyer } from '@/domains/properties/demo/service/load-buyer';
import { loadDemoPublications } from '@/domains/properties/demo/service/load-publications';
import { loadDemoRequests } from '@/domains/properties/demo/service/load-requests';
import { deleteDemoListings, insertDemoListings } from '@/domains/properties/demo/store';
import { listPublications } from '@/domains/properties/publishing/service/list-publications';
import { publish } from '@/domains/properties/publishing/service/publish';
import { readPublication } from '@/domains/properties/publishing/service/read-publication';
import { publication } from '@/domains/properties/publishing/tables';
import { threadsInput } from '@/domains/properties/requests/contract';
import { readThreads } from '@/domains/properties/requests/service/read-threads';
import { request } from '@/domains/properties/requests/tables';
import { shortlistInput } from '@/domains/properties/shortlist/contract';
import { readShortlist } from '@/domains/properties/shortlist/service/read-shortlist';
import { listing } from '@/domains/properties/tables';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { USER_DATA } from './user-data';

const database = testDatabase();

it('gives the demo’s people homes to offer, to keep and to speak about, once, by no mail, and leaves none behind', async () => {
  const ctx = testContext(database, { actor: { kind: 'operator' } });
  const towns = ['London', 'Mumbai', 'Pune', 'Lyon'];
  const homes = inventListings(ctx.now).filter(({ facts }) => towns.includes(facts.town.name));
  const size = { width: 3, height: 2 };
  const picture = await sharp({ create: { ...size, channels: 3, background: 'white' } })
    .webp()
    .toBuffer();
  for (const scene of new Set(homes.flatMap(({ scenes }) => scenes)))
    await ctx.files.put(
      `${scene}.webp`,
      Readable.from([Buffer.concat([picture, Buffer.from(scene)])]),
      'image/webp',
    );
  await insertDemoListings(ctx.db, homes, (scene) => `${scene}.webp`, size);
  const accounts = await createDemoAccounts(ctx, makeDemoPasswords());
  const idOf = (role: string) => accounts.find((account) => account.role === role)?.userId ?? '';
  const people = { buyer: idOf('buyer'), owner: idOf('owner'), agent: idOf('agent') };
  for (let again = 0; again < 2; again++) {
    await loadDemoPublications(ctx, people);
    await loadDemoRequests(ctx, people);
    await loadDemoBuyer(ctx, people.buyer);
  }

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

  const as = async (id: string) => ({
    ...ctx,
    actor: { ...userActor(await createUser(ctx.db)), userId: id },
  });
  const owner = await as(people.owner);
  const { publications } = await listPublications(owner, { page: 1, perPage: 20 });
  expect(publications).toMatchObject([
    { status: 'draft', propertyId: null },
    { status: 'active', city: 'London', requests: expect.any(Number) },
    { status: 'active', city: 'London' },
  ]);
  const flat = publications[1];
  expect(flat?.photoCount).toBeGreaterThan(2);
  expect(flat?.views).toBeGreaterThan(flat?.viewsThisWeek ?? 0);
  // As any home of theirs: what is published again is the same listing, with its photos.
  const before = await readPublication(owner, flat?.id ?? '');
  expect(before.hasUnpublishedChanges).toBe(false);
  await publish(owner, { id: before.id, version: before.version });
  expect(await readPublication(owner, before.id)).toMatchObject({
    listing: { propertyId: flat?.propertyId },
    hasUnpublishedChanges: false,
  });
  const buyer = await as(people.buyer);
  const kept = await readShortlist(buyer, shortlistInput.parse({}));
  expect(kept.counts).toMatchObject({ all: 4, yes: 1, maybe: 1, no: 1, undecided: 1 });

  await clearDemoAccounts(ctx, USER_DATA);
  await deleteDemoListings(ctx.db);
  expect(await ctx.db.select().from(request)).toEqual([]);
  expect(await ctx.db.select().from(publication)).toEqual([]);
  expect(await ctx.db.select().from(listing)).toEqual([]);
});
