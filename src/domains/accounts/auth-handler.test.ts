import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { auditEntry } from './audit/tables';
import { account, session, user } from './tables';
import { shownAddress } from './ui/shown-address';

const database = testDatabase();
let send: (path: string, init?: RequestInit, peer?: object) => Promise<Response>;
beforeAll(() => {
  const application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  send = async (path, init, peer) =>
    application.request(`${PUBLIC_URL}/api/auth${path}`, init, peer);
});

const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const form = (path: string, fields: Record<string, string>, origin = PUBLIC_URL) =>
  send(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) });

let counted = 0;
const newEmail = () => `ada-${++counted}@example.com`;
const rowOf = async (email: string) =>
  (await database.current.db.select().from(user).where(eq(user.email, email)))[0];

describe('signing up', () => {
  it('makes a user with our id, in lower case, with the language and zone of the browser', async () => {
    const sent = {
      name: ' Ada ',
      email: 'ADA@Example.com',
      password: 'password123',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    };
    const reply = await json('/sign-up/email', sent, { 'user-agent': 'a browser' });
    expect(reply.status).toBe(200);
    expect(await rowOf('ada@example.com')).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      name: 'Ada',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      platformRole: 'user',
      lastLoginAt: expect.any(Date),
    });
    const { id } = (await rowOf('ada@example.com')) ?? { id: '' };
    expect(
      await database.current.db.select().from(auditEntry).where(eq(auditEntry.userId, id)),
    ).toMatchObject([{ kind: 'sign_in', actorId: id, userAgent: 'a browser' }]);
    const cookies = reply.headers.getSetCookie();
    expect(cookies).toContainEqual(
      expect.stringMatching(
        /^better-auth\.session_token=.+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    );
    expect(cookies).toContainEqual(expect.stringMatching(/^gable-locale=fr;/));
    expect(JSON.stringify(await reply.json())).not.toMatch(/password/i);
  });

  it.each([
    ['a zone that nobody knows', { timeZone: 'Mars/Olympus' }],
    ['a language that is not spoken here', { locale: 'xx' }],
    ['a number for a zone', { timeZone: 4 }],
  ])('leaves out %s', async (_, extra) => {
    const email = newEmail();
    const body = { name: 'Ada', email, password: 'password123', ...extra };
    expect((await json('/sign-up/email', body)).status).toBe(200);
    expect(await rowOf(email)).toMatchObject({ timeZone: null, locale: null });
  });

  it.each<[string, string, unknown]>([
    ['a short password', 'password', 'abc1'],
    ['a password without a digit', 'password', 'passwords'],
    ['a missing password', 'password', undefined],
    ['an empty name', 'name', ' '],
    ['a null byte in the name', 'name', 'a\u0000'],
    ['an email that is none', 'email', 'ada'],
    ['an email of 1,000 characters', 'email', `${'a'.repeat(988)}@example.com`],
    ['an object for an email', 'email', {}],
  ])('refuses %s as REST does', async (_, field, value) => {
    const body = { name: 'Ada', email: newEmail(), password: 'password123', [field]: value };
    expect((await json('/sign-up/email', body)).status).toBe(400);
    expect(await rowOf(String(body.email))).toBeUndefined();
  });

  it('gives no role and no number, whatever is asked', async () => {
    const email = newEmail();
    const body = {
      name: 'Ada',
      email,
      password: 'password123',
      platformRole: 'admin',
      isDemo: true,
      emailVerified: true,
      number: 1_000_000,
    };
    await json('/sign-up/email', body);
    expect(await rowOf(email)).toMatchObject({
      platformRole: 'user',
      isDemo: false,
      emailVerified: false,
    });
    expect((await rowOf(email))?.number).toBeLessThan(1_000_000);
  });

  it('makes one user of ten at once, with one password', async () => {
    const email = newEmail();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        json('/sign-up/email', { name: 'Ada', email, password: 'password123' }),
      ),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, ...Array(9).fill(422)]);
    const row = await rowOf(email);
    for (const table of [account, session]) {
      expect(
        await database.current.db
          .select()
          .from(table)
          .where(eq(table.userId, row?.id ?? '')),
      ).toHaveLength(1);
    }
  });
});

describe('signing in', () => {
  const ada = { email: 'ada@example.com', password: 'password123' };

  it('records where from, by the address that the server saw', async () => {
    const reply = await json('/sign-in/email', ada, {
      'user-agent': 'Firefox/1',
      'x-forwarded-for': '6.6.6.6',
      'x-gable-client-address': '6.6.6.6',
    });
    expect(reply.status).toBe(200);
    const rows = await database.current.db.select().from(session);
    expect(rows.map((row) => row.userAgent)).toContain('Firefox/1');
    expect(rows.map((row) => row.ipAddress)).not.toContain('6.6.6.6');
  });

  it('keeps the whole of an IPv6 address, so that people know their own again', async () => {
    const peer = { incoming: { socket: { remoteAddress: '2001:db8:1:2:3:4:5:6' } } };
    const body = JSON.stringify(ada);
    const headers = { 'content-type': 'application/json' };
    await send('/sign-in/email', { method: 'POST', headers, body }, peer);
    const rows = await database.current.db.select().from(session);
    const shown = rows.map((row) => shownAddress(row.ipAddress, 'here'));
    expect(shown).toContain('2001:db8:1:2:3:4:5:6');
  });

  it('says the same of a wrong password and an unknown address', async () => {
    const answers = [];
    for (const email of [ada.email, 'unknown@example.com']) {
      const reply = await json('/sign-in/email', { email, password: 'password124' });
      answers.push([reply.status, await reply.json(), reply.headers.getSetCookie()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(401);
  });

  it('keeps a deactivated user out', async () => {
    const email = newEmail();
    await json('/sign-up/email', { name: 'Ada', email, password: 'password123' });
    await database.current.db.update(user).set({ isActive: false }).where(eq(user.email, email));
    const reply = await json('/sign-in/email', { email, password: 'password123' });
    expect([reply.status, await reply.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'ACCOUNT_DEACTIVATED' }),
    ]);
    expect(reply.headers.getSetCookie().join()).not.toContain('session_token=e');
  });
});

describe('what Better Auth brings beyond that', () => {
  it.each([
    'POST /update-user',
    'POST /delete-user',
    'POST /change-email',
    'POST /sign-in/social',
    'GET /list-sessions',
    'POST /revoke-sessions',
    'GET /error',
    'GET /sign-in/email',
    'POST /../v1/auth/login',
  ])('%s is closed', async (door) => {
    const [method = '', path = ''] = door.split(' ');
    const reply = await send(path, {
      method,
      ...(method === 'POST' && { body: '{}', headers: { 'content-type': 'application/json' } }),
    });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.headers.get('content-type')).toContain('application/json');
  });
});

describe('a form posted without script', () => {
  const ada = { email: 'ada@example.com', password: 'password123' };

  it('leads on to the page that was asked for', async () => {
    const reply = await form('/sign-in/email', { ...ada, next: '/properties?cities=Lyon' });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/properties?cities=Lyon']);
    expect(reply.headers.getSetCookie().join()).toContain('better-auth.session_token=');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in'])(
    'never leads to %s',
    async (next) => {
      expect((await form('/sign-in/email', { ...ada, next })).headers.get('location')).toBe('/');
    },
  );

  it('leads back with what went wrong, and with the address that was typed', async () => {
    const reply = await form('/sign-in/email', { ...ada, password: 'x', next: '/favourites' });
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      '/sign-in/password?problem=credentials&next=%2Ffavourites',
    ]);
    expect(reply.headers.getSetCookie()).toEqual([
      'gable-typed-email=ada%40example.com; Max-Age=600; Path=/; HttpOnly; SameSite=Lax',
    ]);
    const again = await form('/sign-up/email', { ...ada, name: 'Ada', password: 'password123' });
    expect(again.headers.get('location')).toBe('/sign-up?problem=taken');
  });

  it('keeps a typed address from writing a header of its own', async () => {
    const reply = await form('/sign-in/email', { email: 'a\r\nx: y; Path=/', password: 'x' });
    expect(reply.headers.getSetCookie()[0]).toContain(
      'gable-typed-email=a%0D%0Ax%3A%20y%3B%20Path%3D%2F;',
    );
  });

  it('is refused from another site', async () => {
    const reply = await form('/sign-in/email', ada, 'https://evil.example');
    expect(reply.status).toBe(403);
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  it('signs out', async () => {
    const signedIn = await form('/sign-in/email', ada);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const reply = await send('/sign-out', {
      method: 'POST',
      headers: { cookie, origin: PUBLIC_URL },
      body: new URLSearchParams(),
    });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/']);
    const known = await send('/get-session', { headers: { cookie } });
    expect(await known.json()).toBeNull();
  });
});

describe('an administrator in somebody’s name', () => {
  it('does not change how that person signs in, and may leave', async () => {
    const { db } = database.current;
    const [person, admin] = [await createUser(db), await createUser(db, { platformRole: 'admin' })];
    const signedIn = await signIn(db, person.id);
    const headers = { cookie: signedIn.cookie, origin: PUBLIC_URL };
    const addPasskey = '/passkey/generate-register-options';
    expect((await send(addPasskey, { headers })).status).toBe(200);
    await db
      .update(session)
      .set({ impersonatorId: admin.id })
      .where(eq(session.id, signedIn.session.id));
    const refused = await send(addPasskey, { headers });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'IMPERSONATING' });
    expect((await json('/sign-out', {}, headers)).status).toBe(200);
    expect(await db.$count(session, eq(session.userId, person.id))).toBe(0);
  });
});
