import { beforeAll, describe, expect, test } from 'vitest';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { restClient } from '@/testing/rest-client';
import { signIn } from '@/testing/sign-in';
import { listingPhoto } from './tables';

const database = testDatabase();
let ask: ReturnType<typeof restClient>;
let victorian: number;
let austin: number;
const homesOfLyon: number[] = [];

const SAN_FRANCISCO = { city: 'San Francisco', state: 'CA', postalCode: '94110', country: 'US' };

beforeAll(async () => {
  const { db } = database.current;
  const application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  ask = restClient(application, (await signIn(db, (await createUser(db)).id)).bearer);

  const house = { type: 'house', currency: 'USD', price: 98_000_050n } as const;
  const found = await createListing(
    db,
    { ...house, title: 'Victorian', description: 'Bay windows.' },
    { ...SAN_FRANCISCO, address: '12 Valencia Street', bathrooms: 2.5, bedrooms: 3 },
  );
  victorian = found.propertyId;
  await db.insert(listingPhoto).values([
    { listingId: found.id, position: 1, url: 'https://photos.example/2.jpg' },
    { listingId: found.id, position: 0, fileKey: 'demo/a b.webp' },
  ]);
  // One step away from the example's filters, each in another direction.
  const near = { bathrooms: 2, bedrooms: 2, ...SAN_FRANCISCO };
  await createListing(db, { ...house, price: 100_000_001n }, near);
  await createListing(db, house, { ...near, bedrooms: 1 });
  await createListing(db, house, { ...near, bathrooms: 1.5 });
  await createListing(db, { ...house, type: 'apartment' }, near);
  await createListing(db, { ...house, status: 'sold' }, near);
  await createListing(db, { ...house, status: 'draft' }, near);
  await createListing(db, { ...house, transaction: 'rent', price: 400_000n }, near);

  const texas = { city: 'Austin', state: 'TX', postalCode: '78704', country: 'US', bedrooms: 3 };
  const bungalow = { ...house, price: 65_000_000n, title: 'Bungalow with a garden' };
  const text = 'Three-bedroom family house in a quiet street.';
  austin = (await createListing(db, { ...bungalow, description: text }, texas)).propertyId;
  await createListing(db, { ...bungalow, description: 'Lot.', title: 'Land', type: 'land' }, texas);
  await createListing(db, { ...bungalow, description: text, price: 80_000_001n }, texas);

  for (let day = 1; day <= 7; day++) {
    const listedAt = new Date(Date.UTC(2026, 1, Math.ceil(day / 2)));
    homesOfLyon.unshift((await createListing(db, { listedAt })).propertyId);
  }
  await createListing(db, { currency: 'USD' });
});

interface Page {
  properties: { id: number; city: string }[];
  pagination: Record<string, unknown> & { has_next: boolean; next_cursor: string | null };
  total: number;
}

async function search(query: Record<string, string>): Promise<Page> {
  const { status, body } = await ask(
    'GET',
    `/api/properties/search?${new URLSearchParams(query).toString()}`,
  );
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as Page;
}

const ids = (page: Page) => page.properties.map(({ id }) => id);

test("the reference's basic search answers a bare page of whole homes", async () => {
  const page = await search({
    city: 'San Francisco',
    max_price: '1000000',
    bedrooms: '2',
    bathrooms: '2',
    property_type: 'house',
  });
  expect(page).toEqual({
    properties: [
      {
        id: victorian,
        title: 'Victorian',
        description: 'Bay windows.',
        address: '12 Valencia Street',
        city: 'San Francisco',
        state: 'CA',
        postal_code: '94110',
        country: 'US',
        latitude: 45.76,
        longitude: 4.85,
        price: 980_000.5,
        currency: 'USD',
        property_type: 'house',
        bedrooms: 3,
        bathrooms: 2.5,
        rooms: 3,
        surface_area: 62,
        area_sqft: 667,
        year_built: 1974,
        status: 'active',
        features: ['balcony'],
        images: [`${PUBLIC_URL}/media/demo/a%20b.webp`, 'https://photos.example/2.jpg'],
        listed_at: '2026-01-15T09:00:00.000Z',
        is_favorite: false,
      },
    ],
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
});

test("the empty filters of the reference's Vue component ask for every home for sale", async () => {
  const page = await search({ city: '', max_price: '', bedrooms: '' });
  expect(page.total).toBe(16);
  expect(page.properties).toHaveLength(16);
});

describe('with a sentence', () => {
  const example = { query: 'modern 3-bedroom house near good schools', city: 'Austin' };

  test("the reference's example is read, and its filters hold beside what is given", async () => {
    const { status, body } = await ask('POST', '/api/properties/search', {
      ...example,
      max_price: 800_000,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interpretation: {
        property_type: 'house',
        min_bedrooms: 3,
        unmatched: ['modern', 'near good schools'],
      },
    });
    expect(Object.keys((body as { interpretation: object }).interpretation)).toHaveLength(3);
    expect(ids(body as Page)).toEqual([austin]);
  });

  test.each([
    [
      { query: 'flat in Lyon under 300k over 500k' },
      { city: 'Lyon', property_type: 'apartment', unmatched: ['under 300k', 'over 500k'] },
    ],
    [{ query: '🏡🏡🏡' }, {}],
    [{ query: 'بيت 3 bedrooms' }, { min_bedrooms: 3, unmatched: ['بيت'] }],
    [
      { query: `house under ${'9'.repeat(40)} euros` },
      { property_type: 'house', unmatched: [`under ${'9'.repeat(40)} euros`] },
    ],
  ])('%j is read as far as it can be', async (asked, interpretation) => {
    const answer = await ask('POST', '/api/properties/search', asked);
    expect(answer).toMatchObject({ status: 200, body: { interpretation } });
    expect((answer.body as { interpretation: object }).interpretation).toEqual(interpretation);
  });

  test('a key beside the sentence beats it, also where both together would turn a range round', async () => {
    const asked = { query: 'house in Lyon under 300k', city: 'Austin', min_price: 400_000 };
    const { status, body } = await ask('POST', '/api/properties/search', asked);
    expect(status).toBe(200);
    expect((body as Page).properties.every((home) => home.city === 'Austin')).toBe(true);
    expect(body).toMatchObject({ interpretation: { city: 'Lyon', max_price: 300_000 } });
  });

  test('a sentence of 10,000 characters is refused by name', async () => {
    const answer = await ask('POST', '/api/properties/search', { query: 'house '.repeat(1667) });
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('query') },
    });
  });

  test.each([
    [{ ...example, q: 'garden famil' }, 2],
    [{ ...example, q: 'garden modern' }, 0],
    [{ city: 'Austin', query: 'is there something for me?' }, 3],
    [{ city: 'Austin', query: '' }, 3],
    [{ city: 'Austin', query: 'moonstone quarry' }, 3],
    [{ city: ['Austin', 'San Francisco'] }, 8],
    [{ city: 'Austin, San Francisco', postal_code: ['78704', '99999'] }, 3],
    [{}, 16],
  ])('%j finds %d', async (body, total) => {
    const answer = await ask('POST', '/api/properties/search', body);
    expect(answer).toMatchObject({ status: 200, body: { total } });
  });
});

describe('pages', () => {
  test.each(['newest', 'price_asc', 'surface_desc'])(
    'by number and by cursor: %s',
    async (sort) => {
      const query = { city: 'Lyon', currency: 'EUR', per_page: '3', sort };
      const pages = [await search({ ...query, page: '1' })];
      for (const page of ['2', '3']) pages.push(await search({ ...query, page }));
      const numbered = pages.flatMap(ids);
      expect([...numbered].sort()).toEqual([...homesOfLyon].sort());
      expect(pages.map(({ pagination }) => pagination)).toEqual(
        [1, 2, 3].map((page) => ({
          page,
          per_page: 3,
          total: 7,
          pages: 3,
          has_next: page < 3,
          has_prev: page > 1,
          next_cursor: page < 3 ? expect.any(String) : null,
        })),
      );

      const walked: Page[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page = await search({ ...query, cursor });
        walked.push(page);
        cursor = page.pagination.next_cursor;
      }
      expect(walked.flatMap(ids)).toEqual(numbered);
      expect(walked.map(({ pagination }) => pagination.page)).toEqual([1, 2, 3]);
    },
  );

  test('newest first', async () => {
    expect(ids(await search({ city: 'Lyon', currency: 'EUR', sort: 'newest' }))).toEqual(
      homesOfLyon,
    );
  });

  test('a page behind the last is empty', async () => {
    expect(await search({ city: 'Lyon', currency: 'EUR', page: '9' })).toMatchObject({
      properties: [],
      pagination: { page: 9, total: 7, has_next: false, has_prev: true },
    });
  });
});

test('homes left out as their currency is another one are told of', async () => {
  const page = await search({ city: 'Lyon', max_price: '1000000' });
  expect(page).toMatchObject({ total: 7, in_other_currencies: 1, currency: 'EUR' });
});

test('past 10,000 the total is a minimum, and pages go on by cursor', async () => {
  // So many at once take longer on a busy machine than a request may.
  await database.current.sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await sql`with home as (
      insert into property (type, city, postal_code, country)
      select 'house', 'Agra', '282001', 'IN' from generate_series(1, 10001) returning id)
    insert into listing (property_id, transaction, source, source_key, title, status, price,
      currency, listed_at, type, city_key, postal_code, country)
    select id, 'sale', 'many', id, 'House', 'active', 100, 'INR', now(), 'house', 'agra', '282001', 'IN'
    from home`;
  });
  const query = { city: 'Agra', per_page: '100' };
  const page = await search({ ...query, page: '100' });
  expect(page).toMatchObject({ total: 10_000, total_is_minimum: true, pagination: { pages: 100 } });
  const last = await search({ ...query, cursor: page.pagination.next_cursor ?? '' });
  expect(last).toMatchObject({ properties: [{}], pagination: { page: 101, has_next: false } });
});

test.each([
  ['per_page=101', 'per_page: must be a whole number from 1 to 100'],
  ['page=0', 'page: must be a whole number from 1 to 10000'],
  ['max_price=lots', expect.stringMatching(/^max_price: must be a number from 0 /)],
  ['min_price=5&max_price=4', 'max_price: must not be below min_price'],
  ['property_type=castle', expect.stringMatching(/^property_type: must be of /)],
  ['status=draft', expect.stringMatching(/^status: /)],
  ['cursor=abc', 'cursor: does not belong to this search'],
  ['page=600', 'page: pages end at home 10000; go on with cursor'],
])('%s is refused by name', async (query, message) => {
  expect(await ask('GET', `/api/properties/search?${query}`)).toEqual({
    status: 400,
    body: { message, error: 'VALIDATION_ERROR', status_code: 400 },
  });
});

/** A ring around a point in longitude and latitude; more than once round it crosses itself. */
const ring = (longitude: number, latitude: number, corners: number, rounds = 1) =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * rounds * 2 * Math.PI;
    return [longitude + Math.cos(angle), latitude + Math.sin(angle)];
  });
const ACROSS = [
  [179, -20],
  [-179, -20],
  [-179, -10],
  [179, -10],
];

test.each([
  ['of 10,000 corners', { area: ring(4.85, 45.76, 10_000) }, 16],
  ['of 10,000 corners elsewhere', { area: ring(2.3, 48.8, 10_000) }, 0],
  ['that crosses itself', { area: [...ring(4.85, 45.76, 5, 2)] }, 16],
  ['across the date line', { area: ACROSS }, 0],
  ['all round the globe but for a strip', { bounds: '10,40,4.9,50' }, 16],
])('an area %s is answered', async (_, asked, total) => {
  const answer = await ask('POST', '/api/properties/search', asked);
  expect(answer).toMatchObject({ status: 200, body: { total } });
});

test('an area that encloses nothing, or was scribbled, is refused by name', async () => {
  const line = {
    area: [
      [4, 45],
      [5, 45],
      [4, 45],
    ],
  };
  const scribble = { area: ring(4.85, 45.76, 997, 401) };
  for (const asked of [line, scribble])
    expect(await ask('POST', '/api/properties/search', asked)).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^area: /) },
    });
});

test('a body that is no object, or a field of another kind, is refused', async () => {
  for (const [body, field] of [
    [[], 'body'],
    [{ query: 5 }, 'query'],
    [{ max_price: true }, 'max_price'],
  ] as const) {
    expect(await ask('POST', '/api/properties/search', body)).toEqual({
      status: 400,
      body: {
        message: expect.stringMatching(new RegExp(`^${field}: `)),
        error: 'VALIDATION_ERROR',
        status_code: 400,
      },
    });
  }
});
