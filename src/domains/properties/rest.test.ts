import { beforeAll, describe, expect, test } from 'vitest';
import { testApplication } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { restClient } from '@/testing/rest-client';
import { signIn } from '@/testing/sign-in';
import { property } from './tables';

const database = testDatabase();
type Client = ReturnType<typeof restClient>;
let anna: Client;
let ben: Client;
let nobody: Client;
let flat: number;
let rented: number;
let draft: number;
let unlisted: number;

beforeAll(async () => {
  const { db } = database.current;
  const application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  const [first, second] = [await createUser(db), await createUser(db)];
  anna = restClient(application, (await signIn(db, first.id)).bearer);
  ben = restClient(application, (await signIn(db, second.id)).bearer);
  nobody = restClient(application, null);
  flat = (await createListing(db, { title: 'Flat' }, { address: '1 rue A' })).propertyId;
  rented = (await createListing(db, { transaction: 'rent', price: 120_000n })).propertyId;
  draft = (await createListing(db, { status: 'draft' })).propertyId;
  const [mine] = await db
    .insert(property)
    .values({
      ownerId: first.id,
      type: 'apartment',
      address: '56 Rue Notre-Dame des Champs',
      city: 'Paris',
      postalCode: '75006',
      country: 'FR',
      surface: 65.5,
      rooms: 3,
    })
    .returning();
  unlisted = mine?.id ?? 0;
});

const NOT_FOUND = {
  status: 404,
  body: {
    message: expect.any(String),
    error: 'NOT_FOUND',
    status_code: 404,
    detail: expect.any(String),
  },
};
const { detail: _, ...HOMESTER_NOT_FOUND } = NOT_FOUND.body;

describe('GET /api/properties/{id}', () => {
  test('a listed home carries the fields of both systems', async () => {
    expect(await ben('GET', `/api/properties/${flat}`)).toEqual({
      status: 200,
      body: {
        id: flat,
        title: 'Flat',
        description: 'Bright, quiet, close to the station.',
        address: '1 rue A',
        city: 'Lyon',
        state: null,
        postal_code: '69003',
        country: 'FR',
        latitude: 45.76,
        longitude: 4.85,
        price: 325_000,
        currency: 'EUR',
        property_type: 'apartment',
        bedrooms: 2,
        bathrooms: 1,
        rooms: 3,
        surface_area: 62,
        area_sqft: 667,
        year_built: 1974,
        status: 'active',
        features: ['balcony'],
        images: [],
        listed_at: '2026-01-15T09:00:00.000Z',
        is_favorite: false,
        transaction: 'sale',
        asking_price: 325_000,
        department: '69',
        floor: null,
        building_floors: null,
        building_year: 1974,
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      },
    });
  });

  test('a rent is no asking price', async () => {
    expect(await ben('GET', `/api/properties/${rented}`)).toMatchObject({
      body: { transaction: 'rent', price: 1200, asking_price: null },
    });
  });

  test("a property of one's own has every key too, null where nothing is known", async () => {
    const { body: listed } = await anna('GET', `/api/properties/${flat}`);
    const { status, body } = await anna('GET', `/api/properties/${unlisted}`);
    expect(status).toBe(200);
    expect(Object.keys(body as object).sort()).toEqual(Object.keys(listed as object).sort());
    expect(body).toMatchObject({
      id: unlisted,
      title: null,
      address: '56 Rue Notre-Dame des Champs',
      surface_area: 65.5,
      department: '75',
      price: null,
      status: null,
      images: [],
      features: [],
      is_favorite: false,
    });
  });

  test("another's property, a draft, and what is no number of a home are not there", async () => {
    const paths = [
      unlisted,
      draft,
      2_147_483_647,
      2_147_483_648,
      0,
      -1,
      '1.5',
      'abc',
      '1e3',
      '%00',
      '7%00',
    ];
    for (const id of paths) expect(await ben('GET', `/api/properties/${id}`)).toEqual(NOT_FOUND);
  });
});

describe('favourites', () => {
  const done = (id: number, isFavorite: boolean) => ({
    status: 200,
    body: {
      message: `Property ${isFavorite ? 'added to' : 'removed from'} favorites`,
      data: { property_id: id, is_favorite: isFavorite },
    },
  });
  const kept = async (client: Client, query = '') =>
    (await client('GET', `/api/properties/favorites${query}`)).body as {
      properties: { id: number }[];
    };

  test('are added and removed, however often, and listed in the shape of a search', async () => {
    const path = `/api/properties/${flat}/favorite`;
    for (let time = 0; time < 2; time++) expect(await anna('POST', path)).toEqual(done(flat, true));
    const listed = await kept(anna);
    const found = (await anna('GET', '/api/properties/search')).body;
    const [home] = (found as typeof listed).properties;
    expect(listed).toEqual({
      properties: [home],
      pagination: {
        page: 1,
        per_page: 20,
        total: 1,
        pages: 1,
        has_next: false,
        has_prev: false,
        next_cursor: null,
      },
      total: 1,
    });
    expect(home).toMatchObject({ id: flat, is_favorite: true });
    expect(await kept(ben)).toMatchObject({ properties: [], total: 0 });
    for (let time = 0; time < 2; time++)
      expect(await anna('DELETE', path)).toEqual(done(flat, false));
    expect(await kept(anna)).toMatchObject({ properties: [], total: 0 });
  });

  test('come page by page', async () => {
    for (const id of [flat, rented]) await ben('POST', `/api/properties/${id}/favorite`);
    expect(await kept(ben, '?page=1&per_page=1')).toMatchObject({
      properties: [{ id: rented }],
      pagination: { pages: 2, has_next: true, has_prev: false },
    });
    expect(await kept(ben, '?page=2&per_page=1')).toMatchObject({
      properties: [{ id: flat }],
      pagination: { pages: 2, has_next: false, has_prev: true },
    });
    expect(await ben('GET', '/api/properties/favorites?per_page=101')).toEqual({
      status: 400,
      body: {
        message: 'per_page: must be a whole number from 1 to 100',
        error: 'VALIDATION_ERROR',
        status_code: 400,
      },
    });
  });

  test('of what is not there are none', async () => {
    for (const id of [unlisted, draft, 2_147_483_647, 'abc', '1.5', '%00'])
      for (const method of ['POST', 'DELETE'])
        expect(await ben(method, `/api/properties/${id}/favorite`)).toEqual({
          status: 404,
          body: HOMESTER_NOT_FOUND,
        });
  });

  test('a home that went back to its draft can be let go by who kept it', async () => {
    const { db, sql } = database.current;
    const { propertyId } = await createListing(db);
    const path = `/api/properties/${propertyId}/favorite`;
    await anna('POST', path);
    await sql`update listing set status = 'draft' where property_id = ${propertyId}`;
    expect((await ben('DELETE', path)).status).toBe(404);
    expect((await anna('POST', path)).status).toBe(404);
    expect(await anna('DELETE', path)).toEqual(done(propertyId, false));
    expect(await sql`select from favourite where property_id = ${propertyId}`).toHaveLength(0);
  });
});

test('every route wants a signed-in reader', async () => {
  const routes = [
    ['GET', '/api/properties/search'],
    ['POST', '/api/properties/search'],
    ['GET', '/api/properties/favorites'],
    ['GET', `/api/properties/${flat}`],
    ['POST', `/api/properties/${flat}/favorite`],
    ['DELETE', `/api/properties/${flat}/favorite`],
  ] as const;
  for (const [method, path] of routes) {
    expect(await nobody(method, path)).toMatchObject({
      status: 401,
      body: { error: 'UNAUTHORIZED', status_code: 401, message: expect.any(String) },
    });
  }
});
