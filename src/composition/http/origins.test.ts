import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
let url: string;
let cookie: string;
let bearer: string;

beforeAll(async () => {
  await createSampleTable(database);
  const { db } = database.current;
  const env = { CORS_ORIGINS: 'https://home-owners.tech', RATE_LIMIT_USER_PER_MINUTE: '10000' };
  url = (await testServer(database, { env, routes: sampleRoutes('homepro') })).url;
  ({ cookie, bearer } = await signIn(db, (await createUser(db)).id));
});

async function write(headers: Record<string, string>): Promise<number> {
  const answer = await fetch(`${url}/api/v1/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"text":"x"}',
  });
  return answer.status;
}

describe('a write with the cookie', () => {
  test.each([
    ['of our own page', { origin: 'http://localhost:3000' }, 201],
    ['of our own page under another name of loopback', { origin: 'http://127.0.0.1:3000' }, 201],
    ['of our own page over IPv6', { origin: 'http://[::1]:3000' }, 201],
    ['of a listed page', { origin: 'https://home-owners.tech' }, 201],
    ['of no browser', {}, 201],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 201],
    ['of a foreign page', { origin: 'https://evil.example' }, 403],
    ['of another port', { origin: 'http://localhost:3001' }, 403],
    ['of another scheme', { origin: 'https://localhost:3000' }, 403],
    ['of a page without origin', { origin: 'null' }, 403],
    ['of a foreign page that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['of a neighbour domain', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s', async (_name, headers: Record<string, string>, status) => {
    expect(await write({ cookie, ...headers })).toBe(status);
  });

  test('a bearer token is no cookie: any page that has one may use it', async () => {
    expect(await write({ authorization: bearer, origin: 'https://evil.example' })).toBe(201);
  });

  test('tRPC keeps foreign pages out as well', async () => {
    const answer = await fetch(`${url}/api/trpc/accounts.updatePreferences`, {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect((await answer.json()).error.json.data).toMatchObject({ reason: 'FOREIGN_ORIGIN' });
  });
});

describe('CORS', () => {
  const ask = (path: string, method: string, origin: string) =>
    fetch(`${url}${path}`, { method, headers: { origin, authorization: bearer } });

  test('a preflight of a listed origin is answered as documented', async () => {
    const answer = await ask('/api/v1/notes/7', 'OPTIONS', 'https://home-owners.tech');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': 'https://home-owners.tech',
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
      'access-control-allow-headers': 'Authorization, Content-Type, X-Requested-With',
      'access-control-max-age': '86400',
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
  });

  test('answers and errors carry the header, for listed origins alone', async () => {
    for (const path of ['/api/v1/notes', '/api/v1/notes/999999', '/api/v1/notes/x']) {
      const listed = await ask(path, 'GET', 'https://home-owners.tech');
      expect(listed.headers.get('access-control-allow-origin')).toBe('https://home-owners.tech');
      const foreign = await ask(path, 'GET', 'https://evil.example');
      expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
      expect(foreign.headers.get('vary')).toBe('Origin');
    }
  });

  test('other families answer no preflight', async () => {
    const answer = await ask('/healthz', 'OPTIONS', 'https://home-owners.tech');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
