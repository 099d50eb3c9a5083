import { eq } from 'drizzle-orm';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { type FirebaseTokenOptions, firebaseProject } from '@/testing/firebase-project';
import { signIn } from '@/testing/sign-in';
import { signOutEverywhere } from '../service/platform-roles';
import { account, session, user } from '../tables';

const database = testDatabase();
let project: Awaited<ReturnType<typeof firebaseProject>>;
beforeAll(async () => {
  project = await firebaseProject();
});
afterAll(() => project.close());
afterEach(() => void vi.useRealTimers());

const { newEmail, send } = authClient(database, () => project.env);
const { send: sendUnconfigured } = authClient(database);
const DAY = 24 * 60 * 60 * 1000;

const exchange = (idToken: unknown) => send('/api/firebase-auth/oauth/login', { idToken });
const me = async (token: string) => {
  const answer = await send('/api/trpc/accounts.me', undefined, {
    authorization: `Bearer ${token}`,
  });
  const { result } = answer.body as { result?: { data: { json: Record<string, unknown> } } };
  return { status: answer.status, ...result?.data.json };
};
const favourites = async (token: string) =>
  (await send('/api/properties/search', {}, { authorization: `Bearer ${token}` })).status;
const usersWith = (email: string) =>
  database.current.db.select().from(user).where(eq(user.email, email));
const total = async () => {
  const [row] = await database.current.sql`select count(*)::int as total from "user"`;
  return row?.total as number;
};

/** Tokens that do not stand, each made of a right one by one change. */
const WRONG: [string, (email: string) => Promise<string> | string][] = [
  ['an expired token', (email) => project.sign({ email, claims: { exp: 1_700_000_000 } })],
  ['one from the future', (email) => project.sign({ email, claims: { iat: 4_000_000_000 } })],
  ['one of another audience', (email) => project.sign({ email, claims: { aud: 'another' } })],
  [
    'one of another issuer',
    (email) => project.sign({ email, claims: { iss: 'https://securetoken.google.com/another' } }),
  ],
  ['one by an unknown key', (email) => project.sign({ email, kid: 'second' })],
  [
    'one by another key of the known name',
    async (email) => project.sign({ email }, (await generateKeyPair('RS256')).privateKey),
  ],
  ['one without a signature', (email) => new UnsecuredJWT(project.claimsOf({ email })).encode()],
  [
    'one signed with the public half as a secret',
    (email) =>
      new SignJWT(project.claimsOf({ email }))
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(new TextEncoder().encode(JSON.stringify(project.env))),
  ],
  ['one of nobody', (email) => project.sign({ email, claims: { sub: '' } })],
  ['one of a very long name', (email) => project.sign({ email, claims: { sub: 'x'.repeat(129) } })],
  ['one without a sign-in', (email) => project.sign({ email, claims: { auth_time: undefined } })],
  ['a truncated token', async (email) => (await project.sign({ email })).slice(0, -2)],
  [
    'a token with another payload',
    async (email) => {
      const [header, , signature] = (await project.sign({ email })).split('.');
      const payload = Buffer.from(JSON.stringify(project.claimsOf({ email }))).toString(
        'base64url',
      );
      return `${header}.${payload.slice(0, -1)}.${signature}`;
    },
  ],
];

describe('a Firebase ID token', () => {
  it.each(WRONG)('is refused where it is %s, and nothing is stored', async (_, make) => {
    const before = await total();
    const token = await make(newEmail());
    expect(await exchange(token)).toMatchObject({
      status: 401,
      body: { error: 'INVALID_TOKEN', status_code: 401, message: expect.any(String) },
    });
    expect(await favourites(token)).toBe(401);
    expect(await total()).toBe(before);
  });

  it('is refused where no project is configured', async () => {
    const idToken = await project.sign({ email: newEmail() });
    const answer = await sendUnconfigured('/api/firebase-auth/oauth/login', { idToken });
    expect([answer.status, answer.body.error]).toEqual([401, 'INVALID_TOKEN']);
    const authorization = `Bearer ${idToken}`;
    expect((await sendUnconfigured('/api/properties/search', {}, { authorization })).status).toBe(
      401,
    );
  });

  it('asks for the keys once, whatever comes', async () => {
    const before = project.timesAsked();
    for (let time = 0; time < 5; time++) {
      await exchange(await project.sign({ email: newEmail() }));
      await exchange(await project.sign({ email: newEmail(), kid: `unknown-${time}` }));
      await exchange(await project.sign({ claims: { aud: 'another' }, kid: 'other' }));
    }
    expect(project.timesAsked() - before).toBeLessThanOrEqual(1);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an empty text', ''],
    ['a token of 10,000 characters', 'x'.repeat(10_000)],
  ])('is 400 where it is %s', async (_, token) => {
    const { status, body } = await exchange(token);
    expect(status).toBe(400);
    expect(Object.keys(body).sort()).toEqual(['error', 'message', 'status_code']);
  });
});

describe('POST /api/firebase-auth/oauth/login', () => {
  it('makes an account on first sight, and knows it afterwards', async () => {
    const email = newEmail();
    const options = { uid: 'grace', email: email.toUpperCase(), name: 'Grace Hopper' };
    const first = await exchange(await project.sign(options));
    expect(first).toMatchObject({
      status: 200,
      body: {
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        token_type: 'bearer',
        user: { email, phone: null, name: 'Grace Hopper', email_verified: true },
      },
    });
    expect(first.cookies.join()).toContain('better-auth.session_token=');
    expect(await favourites(String(first.body.access_token))).toBe(200);
    const later = Math.floor(Date.now() / 1000) - 5;
    const again = await exchange(await project.sign({ ...options, authTime: later }));
    expect(again.body.user).toEqual(first.body.user);
    expect(await usersWith(email)).toHaveLength(1);
    const refreshed = await send('/api/auth/refresh', { refresh_token: again.body.refresh_token });
    expect(refreshed.status).toBe(200);
  });

  it('makes one account of ten at once', async () => {
    const email = newEmail();
    const token = await project.sign({ email });
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await usersWith(email)).toHaveLength(1);
  });

  it('makes an account without an address for one that is not verified, though it be known', async () => {
    const owner = await createUser(database.current.db);
    const token = await project.sign({ email: owner.email, emailVerified: false });
    const { body } = await exchange(token);
    expect(body.user).toMatchObject({ email: null, email_verified: false });
    expect((body.user as { id: string }).id).not.toBe(owner.id);
    expect(await me(token)).toMatchObject({ email: null });
  });
});

describe('a guest who signs in with Firebase', () => {
  const guest = async () => {
    const { db } = database.current;
    const person = await createUser(db, { isGuest: true });
    const { bearer } = await signIn(db, person.id);
    const as = (idToken: string) =>
      send('/api/firebase-auth/oauth/login', { idToken }, { authorization: bearer });
    return { person, as };
  };

  it('becomes the account that is new here, and keeps the id', async () => {
    const { person, as } = await guest();
    const email = newEmail();
    const { body } = await as(await project.sign({ email, name: 'Ada' }));
    expect(body.user).toMatchObject({ id: person.id, email, name: 'Ada' });
    const [row] = await usersWith(email);
    expect(row).toMatchObject({ isGuest: false, emailVerified: true });
    expect(await favourites(String(body.access_token))).toBe(200);
  });

  it('is taken in by the account that is there already', async () => {
    const { person, as } = await guest();
    const owner = await createUser(database.current.db);
    const { body } = await as(await project.sign({ email: owner.email }));
    expect(body.user).toMatchObject({ id: owner.id });
    expect(await usersWith(person.email)).toEqual([]);
  });
});

describe('linking', () => {
  it('takes an account whose address both have verified, and leaves its password', async () => {
    const { db } = database.current;
    const owner = await createUser(db);
    const password = { accountId: owner.id, providerId: 'credential', password: 'a hash' };
    await db.insert(account).values({ id: 'kept', userId: owner.id, ...password });
    const { body } = await exchange(await project.sign({ email: owner.email }));
    expect(body.user).toMatchObject({ id: owner.id, name: owner.name });
    const ways = await db.select().from(account).where(eq(account.userId, owner.id));
    expect(ways.map(({ providerId }) => providerId).sort()).toEqual(['credential', 'firebase']);
  });

  it('ends what an account was opened with before its address was proven', async () => {
    const { db } = database.current;
    const squatted = await createUser(db, { emailVerified: false });
    const password = { accountId: squatted.id, providerId: 'credential', password: 'a hash' };
    await db.insert(account).values({ id: 'squatted', userId: squatted.id, ...password });
    const { body } = await exchange(await project.sign({ email: squatted.email }));
    expect(body.user).toMatchObject({ id: squatted.id, email_verified: true });
    const ways = await db.select().from(account).where(eq(account.userId, squatted.id));
    expect(ways.map(({ providerId }) => providerId)).toEqual(['firebase']);
  });

  it('is by the Firebase user, not by the address of the day', async () => {
    const first = await exchange(await project.sign({ uid: 'ada', email: newEmail() }));
    const moved = await exchange(
      await project.sign({ uid: 'ada', email: newEmail(), authTime: 9 }),
    );
    expect(moved.body.user).toEqual(first.body.user);
  });
});

describe('as bearer on every route', () => {
  const sign = (options: FirebaseTokenOptions = {}) =>
    project.sign({ email: newEmail(), ...options });

  it('makes an account on first sight, and one session however often it comes', async () => {
    const token = await sign({ name: 'Ada' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => favourites(token)));
    expect(answers).toEqual(Array(5).fill(200));
    const known = await me(token);
    expect(known).toMatchObject({ status: 200, name: 'Ada' });
    const sessions = await database.current.db
      .select()
      .from(session)
      .where(eq(session.userId, String((known as { id?: unknown }).id)));
    expect(sessions).toHaveLength(1);
  });

  it('is over when its session is, for renewed tokens of the same sign-in too, until a new one', async () => {
    const authTime = Math.floor(Date.now() / 1000) - 100;
    const who = { uid: 'over', email: newEmail(), authTime };
    const token = await sign(who);
    const { body } = await exchange(token);
    expect(await favourites(token)).toBe(200);
    const out = { refreshToken: body.refresh_token };
    expect((await send('/api/v1/auth/logout', out)).status).toBe(204);
    expect(await favourites(token)).toBe(401);
    const renewed = await sign({ ...who, claims: { iat: authTime + 50 } });
    expect(await favourites(renewed)).toBe(401);
    expect((await exchange(renewed)).status).toBe(401);
    expect(await favourites(await sign({ ...who, authTime: authTime + 60 }))).toBe(200);
  });

  it('is over within 60 seconds of signing out everywhere or being deactivated', async () => {
    const email = newEmail();
    const token = await sign({ uid: 'everywhere', email });
    expect(await me(token)).toMatchObject({ status: 200, email });
    const operator = testContext(database, { actor: { kind: 'operator' } });
    await signOutEverywhere(operator, { email });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect((await me(token)).status).toBe(401);
    const later = await sign({ uid: 'everywhere', email });
    expect((await me(later)).status).toBe(200);
    await database.current.db.update(user).set({ isActive: false }).where(eq(user.email, email));
    vi.setSystemTime(Date.now() + 60_000);
    expect((await me(later)).status).toBe(401);
    expect((await exchange(await sign({ uid: 'everywhere', email, authTime: 7 }))).status).toBe(
      403,
    );
  });

  it('goes on for as long as it is used once in 30 days', async () => {
    const who = { uid: 'long', email: newEmail(), authTime: Math.floor(Date.now() / 1000) };
    expect(await favourites(await sign(who))).toBe(200);
    for (let month = 0; month < 3; month++) {
      const now = Date.now() + 29 * DAY;
      vi.useFakeTimers({ toFake: ['Date'], now });
      expect(await favourites(await sign(who))).toBe(200);
    }
    vi.setSystemTime(Date.now() + 31 * DAY);
    expect(await favourites(await sign(who))).toBe(401);
  });
});

describe('GET /api/firebase-auth/config', () => {
  it('tells a browser what to initialise Firebase with, and nothing unset', async () => {
    expect(await send('/api/firebase-auth/config')).toMatchObject({
      status: 200,
      body: { projectId: 'gable-tests', authDomain: 'gable-tests.firebaseapp.com' },
    });
  });

  it('says where no project is configured', async () => {
    const { status, body } = await sendUnconfigured('/api/firebase-auth/config');
    expect([status, body]).toEqual([
      404,
      { message: expect.any(String), error: 'FIREBASE_NOT_CONFIGURED', status_code: 404 },
    ]);
  });
});
