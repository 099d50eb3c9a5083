import { eq } from 'drizzle-orm';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { account, refreshToken, session, team, teamMember, user } from './tables';

const database = testDatabase();
// Limits have tests of their own; here hundreds of attempts come from one address.
const open = () => testApplication(database, { env: { RATE_LIMITS: 'off' } });
let application: ReturnType<typeof open> | undefined;

interface Reply {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
}

async function send(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  application ??= open();
  const isForm = body instanceof URLSearchParams;
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const reply = await application.request(`${PUBLIC_URL}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': type, ...headers },
    body: body === undefined || typeof body === 'string' || isForm ? body : JSON.stringify(body),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    body: text === '' ? {} : JSON.parse(text),
    cookies: reply.headers.getSetCookie(),
  };
}

const register = (body: unknown) => send('/api/v1/auth/register', body);
const login = (body: unknown) => send('/api/v1/auth/login', body);

let counted = 0;
const newEmail = () => `john-${++counted}@example.com`;
const userOf = async (email: string) =>
  (await database.current.db.select().from(user).where(eq(user.email, email)))[0];

describe('POST /api/v1/auth/register', () => {
  it('takes the example of Real Estate OS', async () => {
    const email = newEmail();
    const { status, body, cookies } = await register({
      full_name: 'John Doe',
      email,
      password: 'SecurePassword123!',
      team_name: 'Acme Real Estate',
    });
    const row = await userOf(email);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^eyJ/),
      token_type: 'bearer',
      user: { id: row?.number, full_name: 'John Doe', email, role: 'admin' },
      team: { id: expect.any(Number), name: 'Acme Real Estate' },
    });
    expect((body.user as { team_id: number }).team_id).toBe((body.team as { id: number }).id);
    expect(cookies[0]).toMatch(
      /^better-auth\.session_token=.*; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('takes the example of accounts, and answers with every field of both', async () => {
    const email = newEmail();
    const { status, body } = await register({ name: 'John Doe', email, password: 'password123' });
    const row = await userOf(email);
    expect(status).toBe(201);
    const token = { token: expect.any(String), expires: expect.any(String) };
    expect(body).toEqual({
      access_token: (body.tokens as { access: { token: string } }).access.token,
      token_type: 'bearer',
      user: {
        id: row?.id,
        full_name: 'John Doe',
        name: 'John Doe',
        email,
        team_id: null,
        role: 'user',
        isEmailVerified: false,
        accountType: 'registered',
        contactNumber: null,
        city: null,
      },
      team: null,
      tokens: { access: token, refresh: token },
    });
  });

  it('keeps the address in lower case, and refuses it in any other', async () => {
    const email = newEmail();
    await register({ name: 'A', email: email.toUpperCase(), password: 'password123' });
    expect(await userOf(email)).toBeDefined();
    for (const body of [
      { name: 'B', email, password: 'password123' },
      { full_name: 'B', email: `J${email.slice(1)}`, password: 'password123' },
    ]) {
      expect(await register(body)).toMatchObject({
        status: 400,
        body: {
          statusCode: 400,
          error: 'Bad Request',
          message: 'An account with this email exists already',
          detail: 'An account with this email exists already',
        },
      });
    }
  });

  it('makes one user of twenty at once', async () => {
    const email = newEmail();
    // A process that has not read the signing keys yet: none may wait for a connection that another holds.
    application = open();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        register({ full_name: 'Racer', email, password: 'password123', team_name: `T ${email}` }),
      ),
    );
    const statuses = replies.map((reply) => reply.status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 400)]);
    const { db } = database.current;
    const row = await userOf(email);
    expect(
      await db
        .select()
        .from(team)
        .where(eq(team.name, `T ${email}`)),
    ).toHaveLength(1);
    for (const table of [account, session, teamMember]) {
      expect(
        await db
          .select()
          .from(table)
          .where(eq(table.userId, row?.id ?? '')),
      ).toHaveLength(1);
    }
  });

  const good = () => ({ email: newEmail(), password: 'password123' });

  it.each<[string, () => unknown]>([
    ['neither name nor full_name', () => good()],
    ['a null name', () => ({ name: null, ...good() })],
    ['an empty name', () => ({ name: ' ', ...good() })],
    ['a number for a name', () => ({ name: 7, ...good() })],
    ['a null byte in the name', () => ({ name: 'a\u0000b', ...good() })],
    ['a name of 201 characters', () => ({ name: 'x'.repeat(201), ...good() })],
    ['no email', () => ({ name: 'A', password: 'password123' })],
    ['an email that is none', () => ({ name: 'A', ...good(), email: 'john' })],
    ['a null byte in the email', () => ({ name: 'A', ...good(), email: 'a\u0000@example.com' })],
    ['an email of 1,000 characters', () => ({ name: 'A', ...good(), email: longEmail() })],
    ['SQL for an email', () => ({ name: 'A', ...good(), email: "' or 1=1 --@example.com" })],
    ['an array of emails', () => ({ name: 'A', ...good(), email: ['a@example.com'] })],
    ['an address of our own making', () => ({ name: 'A', ...good(), email: 'a@b.invalid' })],
    ['no password', () => ({ name: 'A', email: newEmail() })],
    ['a password of 7 characters', () => ({ name: 'A', ...good(), password: 'passw12' })],
    ['a password without a digit', () => ({ name: 'A', ...good(), password: 'passwords' })],
    ['a password without a letter', () => ({ name: 'A', ...good(), password: '12345678' })],
    [
      'a password of 129 characters',
      () => ({ name: 'A', ...good(), password: `a1${'x'.repeat(127)}` }),
    ],
    ['a list', () => [good()]],
    ['a text', () => '"name"'],
    ['nothing', () => ''],
    ['half of JSON', () => '{"name": "A", "email"'],
  ])('answers 400 in the union of both bodies to %s', async (_, body) => {
    const before = await database.current.db.$count(user);
    const reply = await register(body());
    expect(reply).toMatchObject({
      status: 400,
      body: {
        statusCode: 400,
        error: 'Bad Request',
        message: expect.any(String),
        detail: expect.any(String),
      },
    });
    expect(reply.cookies).toEqual([]);
    expect(await database.current.db.$count(user)).toBe(before);
  });

  it.each<[string, string, () => unknown]>([
    ['a null full_name', 'full_name', () => ({ full_name: null, ...good() })],
    ['an email that is none', 'email', () => ({ full_name: 'A', ...good(), email: 'john' })],
    ['no email', 'email', () => ({ full_name: 'A', password: 'password123' })],
    ['no password', 'password', () => ({ full_name: 'A', email: newEmail() })],
    ['an empty team', 'team_name', () => ({ full_name: 'A', ...good(), team_name: '' })],
    ['a number for a team', 'team_name', () => ({ full_name: 'A', ...good(), team_name: 4 })],
    [
      'a control character in the team',
      'team_name',
      () => ({ full_name: 'A', ...good(), team_name: 'a\u0007b' }),
    ],
  ])('answers 422 to Real Estate OS for %s and names the field', async (_, field, body) => {
    expect(await register(body())).toMatchObject({
      status: 422,
      body: {
        detail: expect.any(String),
        statusCode: 422,
        errors: [{ loc: ['body', field], msg: expect.any(String), type: expect.any(String) }],
      },
    });
  });

  it('answers 400 to Real Estate OS for a password that may not be chosen', async () => {
    expect(await register({ full_name: 'A', ...good(), password: 'password' })).toMatchObject({
      status: 400,
      body: { errors: [{ loc: ['body', 'password'] }] },
    });
  });

  it('keeps what people are really called, markup included, as plain text', async () => {
    for (const name of [
      'Robert\'); drop table "user";--',
      '<script>alert(1)</script>',
      'Zoë 王 🏡',
    ]) {
      const { status, body } = await register({ name, ...good() });
      expect([status, (body.user as { name: string }).name]).toEqual([201, name]);
    }
  });

  it('takes passwords in any script', async () => {
    const email = newEmail();
    for (const password of [
      'пароль-двери-9',
      '合言葉は山と川です１',
      'é'.repeat(127).concat('1'),
    ]) {
      const address = `${password.length}-${email}`;
      expect((await register({ name: 'A', email: address, password })).status).toBe(201);
      expect((await login({ email: address, password })).status).toBe(200);
    }
    // The same letters, composed and decomposed, are the same password.
    await register({ name: 'A', email, password: 'caf\u00e9-1234' });
    expect((await login({ email, password: 'cafe\u0301-1234' })).status).toBe(200);
  });

  it('gives no platform role, whatever is asked', async () => {
    const email = newEmail();
    await register({
      full_name: 'A',
      email,
      password: 'password123',
      role: 'admin',
      platformRole: 'admin',
      platform_role: 'admin',
      isDemo: true,
    });
    expect(await userOf(email)).toMatchObject({ platformRole: 'user', isDemo: false });
  });
});

describe('POST /api/v1/auth/login', () => {
  const john = { email: 'john@example.com', password: 'SecurePassword123!' };

  it('takes the example, and a form, and answers with the integer id', async () => {
    await register({ name: 'John Doe', ...john });
    const row = await userOf(john.email);
    for (const body of [
      john,
      { ...john, email: 'JOHN@example.com' },
      new URLSearchParams({ username: john.email, password: john.password }),
    ]) {
      expect(await login(body)).toMatchObject({
        status: 200,
        body: { token_type: 'bearer', user: { id: row?.number, name: 'John Doe', role: 'user' } },
      });
    }
    expect((await userOf(john.email))?.lastLoginAt).toBeInstanceOf(Date);
  });

  it('says the same of a wrong password, an unknown address and an account without a password', async () => {
    await database.current.db
      .insert(user)
      .values({ id: crypto.randomUUID(), name: 'A', email: 'no-password@example.com' });
    const refusals = [];
    for (const email of [john.email, 'unknown@example.com', 'no-password@example.com']) {
      refusals.push(await login({ email, password: 'wrong-password-1' }));
    }
    for (const { status, body, cookies } of refusals) {
      expect(status).toBe(401);
      expect(body).toEqual({
        statusCode: 401,
        error: 'Unauthorized',
        message: 'Incorrect email or password',
        detail: 'Incorrect email or password',
      });
      expect(cookies).toEqual([]);
    }
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const median = async (email: string) => {
      const times = [];
      for (let attempt = 0; attempt < 7; attempt++) {
        const start = performance.now();
        await login({ email, password: 'wrong-password-1' });
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    const known = await median(john.email);
    const unknown = await median('unknown@example.com');
    // Without the hash, an unknown address is answered in a tenth of the time.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it.each<[string, unknown]>([
    ['no password', { email: john.email }],
    ['an empty password', { email: john.email, password: '' }],
    ['no email', { password: john.password }],
    ['an email that is none', { email: 'john', password: john.password }],
    ['an object for an email', { email: { $ne: null }, password: john.password }],
    ['an email of 1,000 characters', { email: longEmail(), password: john.password }],
    ['a password of 100,000 characters', { email: john.email, password: 'a'.repeat(100_000) }],
    ['a list', [john]],
    ['half of JSON', '{"email": "john@'],
    ['an empty form', new URLSearchParams()],
  ])('answers 400 in the union of both bodies to %s', async (_, body) => {
    expect(await login(body)).toMatchObject({
      status: 400,
      body: {
        statusCode: 400,
        error: 'Bad Request',
        message: expect.any(String),
        detail: expect.any(String),
      },
    });
  });

  it('keeps a deactivated user out, told only after the right password', async () => {
    const email = newEmail();
    await register({ name: 'A', email, password: 'password123' });
    await database.current.db.update(user).set({ isActive: false }).where(eq(user.email, email));
    expect((await login({ email, password: 'password124' })).status).toBe(401);
    expect(await login({ email, password: 'password123' })).toMatchObject({
      status: 403,
      body: { message: 'This account has been deactivated.' },
    });
  });

  it('starts in the team', async () => {
    const email = newEmail();
    const body = { full_name: 'A', email, password: 'password123', team_name: 'Acme' };
    const registered = await register(body);
    const { body: answer } = await login({ email, password: 'password123' });
    expect(answer).toMatchObject({ team: registered.body.team, user: { role: 'admin' } });
  });
});

describe('tokens', () => {
  it('are verified by the published keys, last 24 hours and 30 days, and are kept hashed', async () => {
    const { body } = await register({ name: 'A', email: newEmail(), password: 'password123' });
    const { access, refresh } = body.tokens as Record<
      'access' | 'refresh',
      { token: string; expires: string }
    >;
    const published = await send('/.well-known/jwks.json');
    expect(JSON.stringify(published.body)).not.toContain('"d"');
    const keys = createLocalJWKSet(published.body as unknown as JSONWebKeySet);
    const { payload } = await jwtVerify(access.token, keys, { issuer: PUBLIC_URL });
    expect(payload).toMatchObject({ sub: (body.user as { id: string }).id });
    const hours = (expires: string) => (Date.parse(expires) - Date.now()) / 3_600_000;
    expect(hours(access.expires)).toBeCloseTo(24, 1);
    expect(hours(refresh.expires)).toBeCloseTo(30 * 24, 1);
    const rows = await database.current.db
      .select()
      .from(refreshToken)
      .where(eq(refreshToken.sessionId, String(payload.sid)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(refresh.token);
  });

  it('open routes until the session ends, from whichever door', async () => {
    const email = newEmail();
    const { body, cookies } = await register({ name: 'A', email, password: 'password123' });
    const authorization = `Bearer ${body.access_token}`;
    const cookie = cookies[0]?.split(';')[0] ?? '';
    const favourites = () => send('/api/properties/favorites', undefined, { authorization });
    expect((await favourites()).status).toBe(200);
    expect((await send('/api/auth/get-session', undefined, { cookie })).body).toMatchObject({
      user: { email },
    });
    const out = await send('/api/auth/sign-out', {}, { cookie, origin: PUBLIC_URL });
    expect(out.status).toBe(200);
    // Another process, which has nothing remembered.
    application = open();
    expect((await favourites()).status).toBe(401);
  });
});

function longEmail(): string {
  return `${'a'.repeat(988)}@example.com`;
}
