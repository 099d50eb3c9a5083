import { beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { searchInput } from '../contract';
import { property } from '../tables';
import { listFavourites, setFavourite } from './favourites';
import { search } from './search';
import { viewListing, viewProperty } from './view';

const database = testDatabase();
let anna: UserActor;
let ben: UserActor;
let home: number;
let other: number;
let draft: number;
let privateHome: number;

const as = (actor: UserActor, now?: Date) =>
  testContext(database, now ? { actor, now } : { actor });
const kept = async (actor: UserActor) =>
  (await listFavourites(as(actor), { page: 1, perPage: 20 })).listings.map(({ id }) => id);
const keep = (actor: UserActor, propertyId: number, isFavourite = true) =>
  setFavourite(as(actor), { propertyId, isFavourite });

beforeAll(async () => {
  const { db } = database.current;
  [anna, ben] = [userActor(await createUser(db)), userActor(await createUser(db))];
  home = (await createListing(db)).propertyId;
  other = (await createListing(db, { status: 'sold' })).propertyId;
  draft = (await createListing(db, { status: 'draft' })).propertyId;
  const [mine] = await db
    .insert(property)
    .values({
      ownerId: anna.userId,
      type: 'house',
      city: 'Lyon',
      postalCode: '69001',
      country: 'FR',
    })
    .returning();
  privateHome = mine?.id ?? 0;
});

test('favourites are kept and let go, once however often, each reader their own', async () => {
  await keep(anna, home);
  await keep(anna, home);
  await keep(ben, other);
  expect(await kept(anna)).toEqual([home]);
  expect(await kept(ben)).toEqual([other]);
  const found = await search(as(ben), searchInput.parse({}));
  expect(found.listings.find(({ id }) => id === home)?.isFavourite).toBe(false);
  expect((await viewListing(as(anna), home)).isFavourite).toBe(true);

  await keep(anna, home, false);
  await keep(anna, home, false);
  await keep(anna, other, false);
  expect(await kept(anna)).toEqual([]);
  expect(await kept(ben)).toEqual([other]);
});

test('the last kept comes first, page by page', async () => {
  await setFavourite(as(anna, new Date('2026-05-01')), { propertyId: other, isFavourite: true });
  await setFavourite(as(anna, new Date('2026-05-02')), { propertyId: home, isFavourite: true });
  expect(await kept(anna)).toEqual([home, other]);
  const second = await listFavourites(as(anna), { page: 2, perPage: 1 });
  expect(second).toMatchObject({ total: 2, listings: [{ id: other, isFavourite: true }] });
});

test('only people keep favourites', async () => {
  const nobody = testContext(database);
  await expect(listFavourites(nobody, { page: 1, perPage: 1 })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  await expect(setFavourite(nobody, { propertyId: home, isFavourite: true })).rejects.toMatchObject(
    { code: 'unauthenticated' },
  );
});

test('drafts, private and unknown homes are not there', async () => {
  for (const id of [draft, privateHome, 2_147_483_647]) {
    await expect(viewListing(as(ben), id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(viewProperty(as(ben), id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(keep(ben, id)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await viewProperty(as(anna), privateHome)).property.id).toBe(privateHome);
  expect((await viewProperty(testContext(database), other)).listing?.status).toBe('sold');
});
