import { expect, test } from 'vitest';
import { suggest } from '@/domains/places/service/suggest';
import type { Actor } from '@/kernel/actor';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import type { ListingDraft } from '../store/write';
import { viewListing } from './view';
import { writeListing } from './write-listing';

const database = testDatabase();
const operator: Actor = { kind: 'operator' };
const as = (actor: Actor, now: string) => testContext(database, { actor, now: new Date(now) });

const draft: ListingDraft = {
  property: {
    type: 'house',
    address: '1 chemin du Puits',
    city: 'Saint-Étienne',
    state: null,
    postalCode: ' 42000 ',
    country: 'FR',
    latitude: 45.43,
    longitude: 4.39,
    surface: 101.5,
    landSurface: 300,
    rooms: 5,
    bedrooms: 3,
    bathrooms: 1.5,
    yearBuilt: 1930,
    features: ['garden'],
  },
  listing: {
    transaction: 'sale',
    source: 'test',
    sourceKey: 'a',
    title: 'House with a well',
    status: 'active',
    listedAt: new Date('2026-01-01T00:00:00Z'),
    price: { amount: 20_000_000n, currency: 'EUR' },
  },
  photos: [{ fileKey: 'a b.webp', width: 3, height: 2 }, { url: 'https://example.org/1.jpg' }],
};
const priced = (amount: bigint): ListingDraft => ({
  ...draft,
  listing: { ...draft.listing, price: { amount, currency: 'EUR' } },
});

/** Properties whose listing repeats something else than they say. */
const driftedCopies = () => database.current.sql`
  select l.id from listing l join property p on p.id = l.property_id
  where (l.type, l.postal_code, l.country, l.latitude, l.longitude, l.surface, l.rooms, l.bedrooms,
         l.bathrooms, l.year_built, l.features)
    is distinct from (p.type, p.postal_code, p.country, p.latitude, p.longitude, p.surface, p.rooms,
         p.bedrooms, p.bathrooms, p.year_built, p.features)
    or l.city_key <> trim(regexp_replace(lower(immutable_unaccent(p.city)), '[^a-z0-9]+', ' ', 'g'))`;

test('a home is listed with its place, photos and first price, then kept up to date under its key', async () => {
  const { propertyId } = await writeListing(as(operator, '2026-01-01'), draft);
  const changed = {
    ...priced(19_000_000n),
    property: { ...draft.property, city: 'Saint-Chamond', surface: null, features: ['pool'] },
    photos: [],
  };
  expect(await driftedCopies()).toHaveLength(0);
  await writeListing(as(operator, '2026-02-01'), priced(20_000_000n));
  expect((await viewListing(as(operator, '2026-02-01'), propertyId)).photos).toMatchObject([
    { url: '/media/a%20b.webp', width: 3 },
    { url: 'https://example.org/1.jpg', width: null },
  ]);
  expect(await writeListing(as(operator, '2026-03-01'), changed)).toMatchObject({ propertyId });
  expect(await driftedCopies()).toHaveLength(0);

  const seen = await viewListing(as(operator, '2026-03-02'), propertyId);
  expect(seen).toMatchObject({
    city: 'Saint-Chamond',
    surface: null,
    features: ['pool'],
    photos: [],
  });
  expect(seen.priceHistory).toEqual([
    { price: { amount: 20_000_000n, currency: 'EUR' }, recordedAt: new Date('2026-01-01') },
    { price: { amount: 19_000_000n, currency: 'EUR' }, recordedAt: new Date('2026-03-01') },
  ]);
  const places = await suggest(testContext(database), { text: 'SAINT etienne', limit: 5 });
  expect(places).toMatchObject([{ kind: 'city', name: 'Saint-Étienne', country: 'FR' }]);
});

test('all or nothing: a listing that cannot be written leaves no property behind', async () => {
  const before = await database.current.sql`select id from property`;
  const broken = { ...draft, listing: { ...draft.listing, sourceKey: 'b' } };
  const tooLong = { ...broken, photos: [{ url: 'x', width: 3_000_000_000 }] };
  await expect(writeListing(as(operator, '2026-01-01'), tooLong)).rejects.toThrow();
  expect(await database.current.sql`select id from property`).toHaveLength(before.length);
});

test('a publisher writes their own listings only', async () => {
  const anna = userActor(await createUser(database.current.db));
  const ben = userActor(await createUser(database.current.db));
  const own = (publisherId: string | null, sourceKey: string) => ({
    ...draft,
    listing: { ...draft.listing, source: 'gable', sourceKey, publisherId },
  });
  await writeListing(as(anna, '2026-01-01'), own(anna.userId, '1'));
  const refusals: [Actor, ListingDraft][] = [
    [ben, own(ben.userId, '1')],
    [anna, own(ben.userId, '1')],
    [anna, own(null, '2')],
    [{ kind: 'nobody' }, own(null, '2')],
    [{ ...ben, isGuest: true }, own(ben.userId, '2')],
  ];
  for (const [actor, listing] of refusals) {
    await expect(writeListing(as(actor, '2026-01-02'), listing)).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
});

test('two that each write several homes at once never wait for each other’s words', async () => {
  const { db, sql } = database.current;
  const written: string[] = [];
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const words = [`${letter}zephyrine`, `${letter}quixotic`] as const;
    let waiting = 0;
    let meet = () => {};
    const both = new Promise<void>((resolve) => {
      meet = () => ++waiting === 2 && resolve();
    });
    // Each writes the word first that the other writes last; neither goes on before both have begun.
    const write = (first: string, last: string) =>
      db.transaction(async (tx) => {
        await createListing(tx, { description: first });
        meet();
        await both;
        await createListing(tx, { description: `${last} bright` });
      });
    await Promise.all([write(words[0], words[1]), write(words[1], words[0])]);
    written.push(...words);
  }
  const known = await sql`select word from search_word where word = any(${written})`;
  expect(known).toHaveLength(written.length);
});
