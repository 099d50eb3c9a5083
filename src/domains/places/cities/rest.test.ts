import { beforeAll, describe, expect, it } from 'vitest';
import { nameKey } from '@/kernel/text';
import { testApplication } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { restClient } from '@/testing/rest-client';
import { signIn } from '@/testing/sign-in';

interface City {
  id: string;
  name: string;
  state: string | null;
  country: string;
  isActive: boolean;
}

const PATH = '/api/v1/cities';
const database = testDatabase();
let application: ReturnType<typeof testApplication>;
let anybody: ReturnType<typeof restClient>;
let admin: ReturnType<typeof restClient>;

beforeAll(async () => {
  const { db } = database.current;
  application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  anybody = restClient(application, null);
  const { id } = await createUser(db, { platformRole: 'admin' });
  admin = restClient(application, (await signIn(db, id)).bearer);
});

const all = async () => (await anybody('GET', PATH)).body as City[];
const search = async (query: string) =>
  (await anybody('GET', `${PATH}/search?${query}`)).body as {
    results: City[];
    totalPages: number;
    totalResults: number;
  };
const found = async (q: string) =>
  (await search(`q=${encodeURIComponent(q)}`)).results.map(({ name }) => name);
const create = async (body: object) => (await admin('POST', PATH, body)).body as City;

describe('the list', () => {
  it('has the largest towns of every supported country and those that the references name, once', async () => {
    const cities = await all();
    for (const [name, state, country] of [
      ['Mumbai', 'Maharashtra', 'India'],
      ['Delhi', 'Delhi', 'India'],
      ['Pune', 'Maharashtra', 'India'],
      ['Bangalore', 'Karnataka', 'India'],
      ['Paris', 'Île-de-France', 'France'],
      ['San Francisco', 'California', 'United States'],
      ['Austin', 'Texas', 'United States'],
      ['Oakland', 'California', 'United States'],
      ['London', 'England', 'United Kingdom'],
    ]) {
      const same = cities.filter((city) => city.name === name);
      expect(same, name).toEqual([
        { id: expect.any(String), name, state, country, isActive: true },
      ]);
    }
    for (const country of ['France', 'United States', 'United Kingdom', 'India']) {
      expect(cities.filter((city) => city.country === country).length).toBeGreaterThan(50);
    }
  });

  it('is by name, accents aside', async () => {
    const names = (await all()).map(({ name }) => nameKey(name));
    expect(names).toEqual([...names].sort());
  });
});

describe('search', () => {
  it('finds by the beginning of a word, whatever the accents, the case and the former name', async () => {
    expect(await found('mum')).toEqual(['Mumbai']);
    expect(await found('saint-etienne')).toEqual(['Saint-Étienne']);
    expect(await found('ÉTIENNE')).toEqual(['Saint-Étienne']);
    expect(await found('francis')).toEqual(['San Francisco']);
    expect(await found('bengal')).toEqual(['Bangalore']);
    expect(await found('bombay')).toEqual(['Mumbai']);
    expect(await found('umbai')).toEqual([]);
  });

  it.each(['%', '_', "'", '%%%', '*', '\\', "' or 1=1 --"])('takes %s for no name', async (q) => {
    expect(await found(q)).toEqual([]);
  });

  it('pages through all that it finds', async () => {
    const first = await search('q=&limit=100&page=1');
    expect(first.totalResults).toBe((await all()).length);
    const ids = new Set<string>();
    for (let page = 1; page <= first.totalPages; page++) {
      for (const { id } of (await search(`limit=100&page=${page}`)).results) ids.add(id);
    }
    expect(ids.size).toBe(first.totalResults);
    expect(await search(`limit=10&page=${first.totalPages * 100}`)).toMatchObject({ results: [] });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'limit=1.5',
    'page=0',
    'page=-1',
    `q=${'x'.repeat(101)}`,
    'q=a&q=b',
  ])('refuses %s', async (query) => {
    const { status, body } = await anybody('GET', `${PATH}/search?${query}`);
    expect([status, Object.keys(body as object).sort()]).toEqual([
      400,
      ['error', 'message', 'statusCode'],
    ]);
  });
});

describe('an administrator', () => {
  it('adds a city that is found at once, changes, hides and removes it', async () => {
    const made = await create({ name: ' Élancourt ', state: 'Île-de-France', country: 'France' });
    expect(made).toMatchObject({ name: 'Élancourt', isActive: true });
    expect(await found('elan')).toEqual(['Élancourt']);
    const path = `${PATH}/${made.id}`;
    const hidden = await admin('PUT', path, { name: 'Élancourt-la-Ville', isActive: false });
    expect(hidden).toMatchObject({
      status: 200,
      body: { ...made, name: 'Élancourt-la-Ville', isActive: false },
    });
    expect(await found('elan')).toEqual([]);
    expect((await all()).map(({ id }) => id)).not.toContain(made.id);
    expect(await anybody('GET', path)).toMatchObject({ status: 200, body: { isActive: false } });
    const gone = await application.request(path, {
      method: 'DELETE',
      headers: { authorization: (await signedInAdmin()) ?? '' },
    });
    expect(gone.status).toBe(204);
    expect((await anybody('GET', path)).status).toBe(404);
  });

  it('has a city once, however often and in whatever spelling it is added', async () => {
    const before = (await all()).length;
    const pune = (await all()).find(({ name }) => name === 'Pune');
    for (const name of ['Pune', 'PUNE', 'pûne']) {
      expect((await create({ name, state: 'maharashtra', country: 'india' })).id).toBe(pune?.id);
    }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => create({ name: 'Dole', country: 'France' })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await all()).toHaveLength(before + 1);
  });

  it('cannot turn a city into another that is there', async () => {
    const { id } = await create({ name: 'Punee', state: 'Maharashtra', country: 'India' });
    expect(await admin('PUT', `${PATH}/${id}`, { name: 'Pune' })).toMatchObject({
      status: 409,
      body: { statusCode: 409, error: 'Conflict' },
    });
  });

  it.each<[string, unknown]>([
    ['no country', { name: 'X' }],
    ['no name', { country: 'India' }],
    ['an empty name', { name: ' ', country: 'India' }],
    ['a name of signs', { name: '--', country: 'India' }],
    ['a name of 101 characters', { name: 'x'.repeat(101), country: 'India' }],
    ['a number', { name: 7, country: 'India' }],
    ['a word for yes', { name: 'X', country: 'India', isActive: 'yes' }],
    ['a list', [{ name: 'X', country: 'India' }]],
  ])('is told of %s', async (_, body) => {
    const before = (await all()).length;
    expect((await admin('POST', PATH, body)).status).toBe(400);
    expect(await all()).toHaveLength(before);
  });

  it.each(['1', 'x', '60f7b3b3b3b3b3b3b3b3b3b3', '01980000-0000-7000-8000-000000000000'])(
    'finds no city %s',
    async (id) => {
      expect(await anybody('GET', `${PATH}/${id}`)).toMatchObject({
        status: 404,
        body: { statusCode: 404, message: 'City not found', error: 'Not Found' },
      });
      expect((await admin('PUT', `${PATH}/${id}`, { isActive: true })).status).toBe(404);
    },
  );
});

async function signedInAdmin() {
  const { id } = await createUser(database.current.db, { platformRole: 'admin' });
  return (await signIn(database.current.db, id)).bearer;
}
