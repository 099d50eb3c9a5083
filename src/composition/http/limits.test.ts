import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_URL, TEST_SECRET } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createTeam, createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
beforeAll(() => createSampleTable(database));

async function newBearer(): Promise<string> {
  const { db } = database.current;
  return (await signIn(db, (await createUser(db)).id)).bearer;
}

async function statuses(count: number, ask: (index: number) => Promise<Response>) {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
  const of = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { answers, of };
}

describe('per user', () => {
  test('says what is left, and then when to come back', async () => {
    const env = { RATE_LIMIT_USER_PER_MINUTE: '3' };
    const { url } = await testServer(database, { env, routes: sampleRoutes() });
    const authorization = await newBearer();
    const ask = () => fetch(`${url}/api/v1/notes`, { headers: { authorization } });
    const first = await ask();
    expect(first.headers.get('x-ratelimit-limit')).toBe('3');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('2');
    const reset = Number(first.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThanOrEqual(61);
    await ask();
    await ask();
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(await refused.json()).toEqual({ detail: expect.stringContaining('Too many requests') });
    const other = { authorization: await newBearer() };
    expect((await fetch(`${url}/api/v1/notes`, { headers: other })).status).toBe(200);
  });

  test('a team is counted over all its members', async () => {
    const env = { RATE_LIMIT_TEAM_PER_HOUR: '4' };
    const { url } = await testServer(database, { env, routes: sampleRoutes() });
    const { db } = database.current;
    const users = [await createUser(db), await createUser(db)];
    await createTeam(
      db,
      users.map((user) => ({ user, role: 'agent' as const })),
    );
    const bearers = await Promise.all(users.map(async ({ id }) => (await signIn(db, id)).bearer));
    const { of } = await statuses(8, (index) =>
      fetch(`${url}/api/v1/notes`, { headers: { authorization: bearers[index % 2] ?? '' } }),
    );
    expect([of(200), of(429)]).toEqual([4, 4]);
  });
});

describe('per address', () => {
  const env = { TRUSTED_PROXIES: '127.0.0.1' };
  const from = (address: string) => ({
    'x-forwarded-for': address,
    'content-type': 'application/json',
  });

  test('sign-in counts over every door, before the password and the origin', async () => {
    const { url } = await testServer(database, { env });
    const body = JSON.stringify({ email: 'nobody@example.org', password: 'wrong password 1' });
    const doors = ['/api/v1/auth/login', '/api/auth/sign-in/email'];
    const headers = { ...from('198.51.100.1'), origin: 'https://evil.example' };
    const { answers, of } = await statuses(8, (index) =>
      fetch(`${url}${doors[index % 2]}`, { method: 'POST', headers, body }),
    );
    expect(of(429)).toBe(3);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('x-ratelimit-limit')).toBe('5');
    const other = { method: 'POST', headers: from('198.51.100.2'), body };
    expect((await fetch(`${url}/api/v1/auth/login`, other)).status).toBe(401);
  });

  test('a form posted without script is led back to its page, which says so', async () => {
    const { url } = await testServer(database, {
      env: { ...env, RATE_LIMIT_LOGIN_PER_15_MINUTES: '1' },
    });
    const post = () =>
      fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'x-forwarded-for': '198.51.100.9', origin: PUBLIC_URL },
        body: new URLSearchParams({ email: 'ada@example.com', password: 'x', next: '/favourites' }),
      });
    expect((await post()).headers.get('location')).toContain('problem=credentials');
    const refused = await post();
    expect(refused.status).toBe(303);
    expect(refused.headers.get('location')).toBe(
      '/sign-in/password?problem=limited&next=%2Ffavourites',
    );
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(refused.headers.get('set-cookie')).toContain('gable-typed-email=ada%40example.com');
  });

  test('registration counts over every door', async () => {
    const { url } = await testServer(database, { env });
    const doors = ['/api/v1/auth/register', '/api/auth/sign-up/email'];
    const { of } = await statuses(5, (index) =>
      fetch(`${url}${doors[index % 2]}`, {
        method: 'POST',
        headers: from('198.51.100.3'),
        body: '{}',
      }),
    );
    expect([of(400), of(429)]).toEqual([3, 2]);
  });

  test('codes tell how many their address may still be sent, at every door that sends them', async () => {
    const env = { RATE_LIMIT_OTP_PER_HOUR: '3' };
    const { url } = await testServer(database, { env });
    const email = 'codes@example.com';
    const doors = [
      ['/api/v1/auth/send-otp', { email, type: 'email_verification' }],
      ['/api/firebase-auth/otp/send', { email }],
      ['/api/v1/auth/forgot-password', { email }],
      ['/api/v1/auth/send-otp', { email, type: 'email_verification' }],
    ] as const;
    const told = [];
    for (const [path, body] of doors) {
      const { status, headers } = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: from('198.51.100.4'),
        body: JSON.stringify(body),
      });
      const reset = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000;
      expect(reset).toBeGreaterThan(3500);
      expect(reset).toBeLessThanOrEqual(3601);
      const of = (name: string) => headers.get(`x-ratelimit-${name}`);
      told.push([status, of('limit'), of('remaining'), headers.has('retry-after')]);
    }
    expect(told).toEqual([
      [200, '3', '2', false],
      [200, '3', '1', false],
      [200, '3', '0', false],
      [429, '3', '0', true],
    ]);
  });

  test('an address that a client makes up is not believed', async () => {
    const { url } = await testServer(database);
    const { of } = await statuses(9, (index) =>
      fetch(`${url}/api/v1/auth/login`, {
        method: 'POST',
        headers: from(`198.51.100.${100 + index}`),
        body: '{}',
      }),
    );
    expect(of(429)).toBe(4);
  });

  test('while the demo runs, loopback has room', async () => {
    const { url } = await testServer(database, { env: { DEMO: 'on' } });
    const headers = { 'content-type': 'application/json' };
    const { of } = await statuses(12, () =>
      fetch(`${url}/api/v1/auth/login`, { method: 'POST', headers, body: '{}' }),
    );
    expect(of(429)).toBe(0);
  });
});

describe('four processes', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.disconnect();
  });

  test('count as one, to the request', async () => {
    const env = {
      ...process.env,
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      AUTH_SECRET: TEST_SECRET,
      RATE_LIMIT_USER_PER_MINUTE: '50',
    };
    const ports = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = fork('src/testing/limited-process.ts', {
          env,
          execArgv: ['--import', 'tsx'],
        });
        children.push(child);
        const [message] = (await once(child, 'message')) as [{ port: number }];
        return message.port;
      }),
    );
    const headers = { authorization: await newBearer() };
    const { of } = await statuses(120, (index) =>
      fetch(`http://127.0.0.1:${ports[index % 4]}/api/v1/notes`, { headers }),
    );
    expect([of(200), of(429)]).toEqual([50, 70]);
  }, 180_000);
});
