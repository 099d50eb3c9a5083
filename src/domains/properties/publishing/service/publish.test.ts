import { beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createPublication, createUser } from '@/testing/factories';
import { searchInput } from '../../contract';
import { search } from '../../service/search';
import { viewListing } from '../../service/view';
import { EMPTY_FORM } from '../model';
import { changePrice, changeStatus } from './change-offer';
import { listPublications } from './list-publications';
import { publish } from './publish';
import { readPublication } from './read-publication';
import { removeDraft } from './remove-draft';
import { saveDraft } from './save-draft';

const database = testDatabase();
let anna: UserActor;
let ben: UserActor;

const as = (actor: UserActor, now = '2026-03-01') =>
  testContext(database, { actor, now: new Date(now) });
const nobody = () => testContext(database);

const found = async (city: string) =>
  (await search(nobody(), searchInput.parse({ cities: [city] }))).listings.map(({ id }) => id);

/** What was told of a listing, the oldest first. */
const told = async (propertyId: number) => {
  const rows = await database.current.sql`
    select type, payload from event
    where scope = 'listings' and (payload ->> 'propertyId')::int = ${propertyId} order by id`;
  return rows.map(({ type, payload }) => ({ type, ...payload }));
};

beforeAll(async () => {
  const { db } = database.current;
  anna = userActor(await createUser(db, { name: 'Anna Roux' }));
  ben = userActor(await createUser(db));
});

test('a draft grows by saves, and the same save again is the same save', async () => {
  const id = uuidv7();
  const begun = { ...EMPTY_FORM, title: 'A ho' };
  expect(await saveDraft(as(anna), { id, version: 0, form: begun })).toEqual({ version: 1 });
  // Its answer was lost on the way: the page sends it again.
  expect(await saveDraft(as(anna), { id, version: 0, form: begun })).toEqual({ version: 1 });
  const more = { ...begun, title: 'A house' };
  expect(await saveDraft(as(anna), { id, version: 1, form: more })).toEqual({ version: 2 });
  expect(await readPublication(as(anna), id)).toMatchObject({
    version: 2,
    form: more,
    status: 'draft',
    listing: null,
    photos: [],
    hasUnpublishedChanges: false,
  });
});

test('a save over a version that was not read is refused, and nothing is lost', async () => {
  const { id, form } = await createPublication(database.current.db, anna.userId);
  await saveDraft(as(anna), { id, version: 1, form: { ...form, title: 'The other tab' } });
  await expect(
    saveDraft(as(anna), { id, version: 1, form: { ...form, title: 'This tab' } }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'NEWER_VERSION' });
  expect((await readPublication(as(anna), id)).form.title).toBe('The other tab');
  await expect(publish(as(anna), { id, version: 1 })).rejects.toMatchObject({
    reason: 'NEWER_VERSION',
  });
});

test('two saves of one version at once: one is kept, the other is told', async () => {
  const { id, form } = await createPublication(database.current.db, anna.userId);
  const answers = await Promise.allSettled(
    ['one', 'two'].map((title) =>
      saveDraft(as(anna), { id, version: 1, form: { ...form, title } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('half a form is not published, and each field that is missing is named', async () => {
  const { id } = await createPublication(database.current.db, anna.userId, {
    price: null,
    title: ' ',
  });
  await expect(publish(as(anna), { id, version: 1 })).rejects.toMatchObject({
    code: 'invalid_input',
    reason: 'INCOMPLETE',
    issues: [{ path: ['price'] }, { path: ['title'] }],
  });
  expect((await readPublication(as(anna), id)).listing).toBeNull();
});

test('a published home is found at once, with a name to ask for and no address', async () => {
  const { id } = await createPublication(database.current.db, anna.userId, {
    city: 'Chambéry',
    title: 'House with a well',
  });
  expect(await found('Chambéry')).toEqual([]);
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  expect(await found('chambery')).toEqual([propertyId]);
  const seen = await viewListing(nobody(), propertyId);
  expect(seen).toMatchObject({
    title: 'House with a well',
    contactName: 'Anna Roux',
    hasContact: true,
  });
  expect(
    JSON.stringify(seen, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain('@example.org');
  expect(await told(propertyId)).toMatchObject([{ type: 'listing.published' }]);
  expect(await readPublication(as(anna), id)).toMatchObject({
    status: 'active',
    hasUnpublishedChanges: false,
    listing: { propertyId },
  });
  // A second press of the button changes nothing.
  expect(await publish(as(anna), { id, version: 1 })).toEqual({ propertyId });
  expect(await told(propertyId)).toHaveLength(1);
});

test('what is typed after publishing stays unseen until it is published', async () => {
  const { id, form } = await createPublication(database.current.db, anna.userId);
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  await saveDraft(as(anna), { id, version: 1, form: { ...form, title: 'Half a sent' } });
  expect((await viewListing(nobody(), propertyId)).title).toBe(form.title);
  expect((await readPublication(as(anna), id)).hasUnpublishedChanges).toBe(true);
  await publish(as(anna), { id, version: 2 });
  expect((await viewListing(nobody(), propertyId)).title).toBe('Half a sent');
});

test('a new price is public at once, keeps its history and tells of the drop', async () => {
  const { id, form } = await createPublication(database.current.db, anna.userId);
  const { propertyId } = await publish(as(anna, '2026-03-01'), { id, version: 1 });
  await saveDraft(as(anna), { id, version: 1, form: { ...form, title: 'Not yet' } });
  expect(await changePrice(as(anna, '2026-04-01'), { id, price: 329_000.5 })).toEqual({
    version: 3,
  });
  await changePrice(as(anna, '2026-04-02'), { id, price: 329_000.5 });
  const seen = await viewListing(nobody(), propertyId);
  expect(seen).toMatchObject({ title: form.title, price: { amount: 32_900_050n } });
  expect(seen.priceHistory.map(({ price, recordedAt }) => [price.amount, recordedAt])).toEqual([
    [34_500_000n, new Date('2026-03-01')],
    [32_900_050n, new Date('2026-04-01')],
  ]);
  expect(await readPublication(as(anna), id)).toMatchObject({
    form: { price: 329_000.5, title: 'Not yet' },
    hasUnpublishedChanges: true,
  });
  expect((await told(propertyId)).slice(1)).toMatchObject([
    {
      type: 'listing.price_changed',
      from: { amount: '34500000', currency: 'EUR' },
      to: { amount: '32900050', currency: 'EUR' },
    },
  ]);
});

test('a home is sold, comes back when the sale falls through, and is told of each time', async () => {
  const { id } = await createPublication(database.current.db, anna.userId, { city: 'Thônes' });
  const { propertyId } = await publish(as(anna), { id, version: 1 });
  await changeStatus(as(anna), { id, status: 'under_offer' });
  await changeStatus(as(anna, '2026-05-01'), { id, status: 'sold' });
  await changeStatus(as(anna, '2026-05-02'), { id, status: 'sold' });
  expect(await found('Thônes')).toEqual([]);
  expect(await viewListing(nobody(), propertyId)).toMatchObject({ status: 'sold' });
  await expect(changeStatus(as(anna), { id, status: 'withdrawn' })).rejects.toMatchObject({
    reason: 'NOT_FROM_HERE',
  });
  await expect(changeStatus(as(anna), { id, status: 'let' })).rejects.toMatchObject({
    reason: 'NOT_FROM_HERE',
  });
  await changeStatus(as(anna), { id, status: 'active' });
  expect(await found('Thônes')).toEqual([propertyId]);
  const rows = await database.current.sql`
    select closed_at from listing where property_id = ${propertyId}`;
  expect(rows).toMatchObject([{ closed_at: null }]);
  expect((await told(propertyId)).map(({ type, to }) => to ?? type)).toEqual([
    'listing.published',
    'under_offer',
    'sold',
    'active',
    'listing.published',
  ]);
});

test('a draft can be removed and put back; what was offered is withdrawn instead', async () => {
  const cleo = userActor(await createUser(database.current.db));
  const { id } = await createPublication(database.current.db, cleo.userId);
  await removeDraft(as(cleo), { id, isRemoved: true });
  expect(await listPublications(as(cleo), { page: 1, perPage: 20 })).toMatchObject({ total: 0 });
  await removeDraft(as(cleo), { id, isRemoved: false });
  const { publications } = await listPublications(as(cleo), { page: 1, perPage: 20 });
  expect(publications).toMatchObject([
    { id, status: 'draft', propertyId: null, price: { amount: 34_500_000n }, views: 0 },
  ]);
  await publish(as(cleo), { id, version: 1 });
  await expect(removeDraft(as(cleo), { id, isRemoved: true })).rejects.toMatchObject({
    reason: 'PUBLISHED',
  });
});

test("another's home is not there, draft or published", async () => {
  const { id, form } = await createPublication(database.current.db, anna.userId);
  const deeds = [
    () => readPublication(as(ben), id),
    () => saveDraft(as(ben), { id, version: 1, form }),
    () => saveDraft(as(ben), { id, version: 0, form }),
    () => publish(as(ben), { id, version: 1 }),
    () => changeStatus(as(ben), { id, status: 'withdrawn' }),
    () => changePrice(as(ben), { id, price: 1 }),
    () => removeDraft(as(ben), { id, isRemoved: true }),
  ];
  for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: 'not_found' });
  const guest = { ...anna, isGuest: true };
  await expect(saveDraft(as(guest), { id: uuidv7(), version: 0, form })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await listPublications(as(ben), { page: 1, perPage: 20 })).total).toBe(0);
});
