import { beforeAll, expect, test } from 'vitest';
import { readNotifications } from '@/domains/accounts/notifications/service/read-notifications';
import type { UserActor } from '@/kernel/actor';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import {
  type CreatedUser,
  createListing,
  createPublication,
  createUser,
} from '@/testing/factories';
import { searchInput } from '../../contract';
import { setFavourite } from '../../service/favourites';
import { search } from '../../service/search';
import { viewListing } from '../../service/view';
import { changePrice, changeStatus } from './change-offer';
import { countView } from './count-view';
import { listPublications } from './list-publications';
import { publish } from './publish';
import { readPublication } from './read-publication';
import { listTakeDowns, restore, takeDown } from './take-down';

const database = testDatabase();
let publisher: CreatedUser;
let anna: UserActor;
let ben: UserActor;
let administrator: UserActor;

const REASON = 'The same flat is offered twice.';
const as = (actor: UserActor, now = '2026-03-01T10:00:00Z') =>
  testContext(database, { actor, now: new Date(now) });
const nobody = () => testContext(database);
const found = async (city: string) =>
  (await search(nobody(), searchInput.parse({ cities: [city] }))).listings.map(({ id }) => id);

async function offered(city: string) {
  const { id } = await createPublication(database.current.db, anna.userId, { city });
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  return { id, propertyId };
}

beforeAll(async () => {
  const { db } = database.current;
  publisher = await createUser(db);
  anna = userActor(publisher);
  ben = userActor(await createUser(db));
  administrator = userActor(await createUser(db, { platformRole: 'admin' }));
});

test('a home that is taken down is gone for all, and its publisher reads why', async () => {
  const { id, propertyId } = await offered('Rumilly');
  await setFavourite(as(ben), { propertyId, isFavourite: true });
  await changeStatus(as(anna), { id, status: 'under_offer' });
  await takeDown(as(administrator), { propertyId, reason: REASON });
  expect(await found('Rumilly')).toEqual([]);
  await expect(viewListing(nobody(), propertyId)).rejects.toMatchObject({ code: 'not_found' });
  expect(await readPublication(as(anna), id)).toMatchObject({
    status: 'taken_down',
    takenDown: { reason: REASON },
  });
  const notices = await readNotifications(as(anna), { limit: 30, unreadOnly: false });
  expect(notices.notifications).toMatchObject([
    { kind: 'listing_taken_down', parameters: { reason: REASON }, link: `/sell/${id}` },
  ]);
  const letters = await queuedPayloads(database, sendMailJob);
  expect(letters).toMatchObject([
    { to: publisher.email, subject: expect.stringContaining('was taken down') },
  ]);
  expect(letters).toMatchObject([{ text: expect.stringContaining(REASON) }]);
  // It cannot be turned off, so it does not pretend that it can.
  expect(letters).not.toMatchObject([{ headers: expect.anything() }]);
  // Its publisher cannot bring it back under another word.
  for (const deed of [
    () => publish(as(anna), { id, version: 1 }),
    () => changeStatus(as(anna), { id, status: 'active' }),
    () => changePrice(as(anna), { id, price: 1000 }),
  ])
    await expect(deed()).rejects.toMatchObject({ code: 'conflict', reason: 'TAKEN_DOWN' });

  const [record] = await listTakeDowns(as(administrator));
  expect(record).toMatchObject({ propertyId, reason: REASON, restoredAt: null });
  await restore(as(administrator), record?.id ?? 0);
  expect(await viewListing(nobody(), propertyId)).toMatchObject({ status: 'under_offer' });
  expect(await found('Rumilly')).toEqual([propertyId]);
  await expect(restore(as(administrator), record?.id ?? 0)).rejects.toMatchObject({
    code: 'not_found',
  });
  const told = await database.current.sql`
    select type from event where scope = 'moderation' order by id`;
  expect(told.map(({ type }) => type)).toEqual(['listing.taken_down', 'listing.restored']);
});

test('an import that still offers it does not bring it back', async () => {
  const { propertyId } = await createListing(database.current.db, {}, { city: 'Seynod' });
  await takeDown(as(administrator), { propertyId, reason: REASON });
  await database.current.sql`
    update listing set status = 'active', title = 'Again' where property_id = ${propertyId}`;
  const rows = await database.current.sql`
    select status, is_open, title from listing where property_id = ${propertyId}`;
  expect(rows).toMatchObject([{ status: 'draft', is_open: false, title: 'Again' }]);
});

test('administrators alone take down and put back', async () => {
  const { propertyId } = await offered('Cluses');
  await expect(takeDown(as(anna), { propertyId, reason: REASON })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(
    takeDown(as(administrator), { propertyId: 2_000_000_000, reason: REASON }),
  ).rejects.toMatchObject({ code: 'not_found' });
});

test('views are counted by day, without its publisher’s own, and beside them who keeps it', async () => {
  const { propertyId } = await offered('Megève');
  await setFavourite(as(ben), { propertyId, isFavourite: true });
  await countView(as(anna), propertyId);
  await countView(as(ben, '2026-02-20T10:00:00Z'), propertyId);
  await Promise.all([1, 2, 3].map(() => countView(as(ben, '2026-03-01T23:59:00Z'), propertyId)));
  await countView(nobody(), 2_000_000_000);
  const { publications } = await listPublications(as(anna), { page: 1, perPage: 1 });
  expect(publications).toMatchObject([{ propertyId, views: 4, viewsThisWeek: 3, favourites: 1 }]);
});
