import { beforeAll, expect, test } from 'vitest';
import type { Actor, UserActor } from '@/kernel/actor';
import { NOBODY } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { searchInput } from '../../contract';
import { search } from '../../service/search';
import { property } from '../../tables';
import { hiddenHomes, noteSeen, setHidden } from './marks';

const database = testDatabase();
let anna: UserActor;
let ben: UserActor;
let first: number;
let second: number;
let privateHome: number;

const as = (actor: Actor) => testContext(database, { actor });
const found = async (actor: Actor, input: object = {}) => {
  const page = await search(as(actor), searchInput.parse(input));
  return { ids: page.listings.map(({ id }) => id), total: page.total, hidden: page.hidden };
};

beforeAll(async () => {
  const { db } = database.current;
  [anna, ben] = [userActor(await createUser(db)), userActor(await createUser(db))];
  first = (await createListing(db, { listedAt: new Date('2026-01-01') })).propertyId;
  second = (await createListing(db, { listedAt: new Date('2026-01-02') })).propertyId;
  const [mine] = await db
    .insert(property)
    .values({
      ownerId: ben.userId,
      type: 'house',
      city: 'Lyon',
      postalCode: '69001',
      country: 'FR',
    })
    .returning();
  privateHome = mine?.id ?? 0;
});

test('a hidden home is left out of its hider’s searches alone, counted, and comes back', async () => {
  await setHidden(as(anna), { propertyId: first, isHidden: true });
  await setHidden(as(anna), { propertyId: first, isHidden: true });
  expect(await found(anna)).toEqual({ ids: [second], total: 1, hidden: 1 });
  expect(await found(anna, { cities: ['Paris'] })).toEqual({ ids: [], total: 0, hidden: 0 });
  expect(await found(ben)).toEqual({ ids: [second, first], total: 2, hidden: 0 });
  expect(await found(NOBODY)).toEqual({ ids: [second, first], total: 2, hidden: 0 });
  const hidden = await hiddenHomes(as(anna), { page: 1, perPage: 20 });
  expect(hidden).toMatchObject({ total: 1, listings: [{ id: first }] });

  await setHidden(as(anna), { propertyId: first, isHidden: false });
  expect(await found(anna)).toEqual({ ids: [second, first], total: 2, hidden: 0 });
  expect((await hiddenHomes(as(anna), { page: 1, perPage: 20 })).total).toBe(0);
});

test('a card tells whether its reader looked at the home before', async () => {
  await noteSeen(as(anna), second);
  await noteSeen(as(anna), second);
  const seen = async (actor: Actor) =>
    (await search(as(actor), searchInput.parse({}))).listings.map(({ isSeen }) => isSeen);
  expect(await seen(anna)).toEqual([true, false]);
  expect(await seen(ben)).toEqual([false, false]);
});

test('only people mark homes, and only what they may see in a list', async () => {
  await expect(noteSeen(as(NOBODY), first)).rejects.toMatchObject({ code: 'unauthenticated' });
  const change = { propertyId: privateHome, isHidden: true };
  await expect(setHidden(as(anna), change)).rejects.toMatchObject({ code: 'not_found' });
  await expect(setHidden(as(ben), change)).rejects.toMatchObject({ code: 'not_found' });
});
