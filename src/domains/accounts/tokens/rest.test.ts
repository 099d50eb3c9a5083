import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createTeam, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { issueTokens } from '../service/issue-tokens';
import { setPlatformRole, signOutEverywhere } from '../service/platform-roles';
import { refreshToken, session, teamMember, user } from '../tables';

const database = testDatabase();
const { send } = authClient(database);
const DAY = 24 * 60 * 60 * 1000;

afterEach(() => void vi.useRealTimers());

/** Somebody signed in, with a refresh token. */
async function signedIn() {
  const { db } = database.current;
  const person = await createUser(db);
  const opened = await signIn(db, person.id);
  const tokens = await issueTokens(testContext(database), opened.session);
  return { person, ...opened, access: tokens.access.token, refresh: tokens.refresh.token };
}

const rotate = (token: unknown) => send('/api/v1/auth/refresh-tokens', { refreshToken: token });
const refresh = (token: unknown) => send('/api/auth/refresh', { refresh_token: token });
const logout = (token: unknown) => send('/api/v1/auth/logout', { refreshToken: token });
/** What a bearer token is worth: asked by a write, for which nothing is remembered. */
const favour = (token: string) =>
  send('/api/properties/search', {}, { authorization: `Bearer ${token}` });
const worth = async (token: string) => (await favour(token)).status;

interface Pair {
  access: { token: string; expires: string };
  refresh: { token: string; expires: string };
}
const pairOf = ({ body }: { body: Record<string, unknown> }) => body as unknown as Pair;

const REFUSED = {
  statusCode: 401,
  message: 'The refresh token is invalid or has expired.',
  error: 'Unauthorized',
};

describe('POST /api/auth/refresh', () => {
  it('gives a new access token for a refresh token that stays the same, again and again', async () => {
    const person = await signedIn();
    for (let time = 0; time < 3; time++) {
      const { status, body } = await refresh(person.refresh);
      expect(status).toBe(200);
      expect(body).toEqual({
        access_token: expect.any(String),
        refresh_token: person.refresh,
        token_type: 'bearer',
        expires_in: expect.any(Number),
      });
      expect(Number(body.expires_in)).toBeGreaterThan(86_390);
      expect(await worth(String(body.access_token))).toBe(200);
    }
  });

  it('is not in the way of a client that still sends the access token that has run out', async () => {
    const person = await signedIn();
    const headers = { authorization: 'Bearer expired', cookie: 'better-auth.session_token=old' };
    const answer = await send('/api/auth/refresh', { refresh_token: person.refresh }, headers);
    expect(answer.status).toBe(200);
  });

  it.each([
    ['an unknown token', 'x'],
    ['a token of 4,096 characters', 'x'.repeat(4096)],
    ['a null byte', 'a\u0000'],
  ])('refuses %s', async (_, token) => {
    const { status, body } = await refresh(token);
    expect([400, 401]).toContain(status);
    expect(Object.keys(body).sort()).toEqual(['error', 'message', 'status_code']);
  });

  it('ends with the session, and after 30 days', async () => {
    const person = await signedIn();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * DAY });
    expect((await refresh(person.refresh)).status).toBe(200);
    vi.setSystemTime(Date.now() + 2 * DAY);
    expect(await refresh(person.refresh)).toMatchObject({
      status: 401,
      body: { error: 'INVALID_TOKEN', status_code: 401 },
    });
  });
});

describe('POST /api/v1/auth/refresh-tokens', () => {
  it('exchanges a token for a pair, of which the new one goes on', async () => {
    const person = await signedIn();
    const first = await rotate(person.refresh);
    expect(first).toMatchObject({
      status: 200,
      body: {
        access: { token: expect.any(String), expires: expect.stringMatching(/Z$/) },
        refresh: { token: expect.any(String), expires: person.session.expires.toISOString() },
      },
    });
    const pair = pairOf(first);
    expect(pair.refresh.token).not.toBe(person.refresh);
    expect(await worth(pair.access.token)).toBe(200);
    expect((await rotate(pair.refresh.token)).status).toBe(200);
    const kept = await database.current.db.select().from(refreshToken);
    expect(JSON.stringify(kept)).not.toContain(pair.refresh.token);
  });

  it('ends the whole family when a used token comes back', async () => {
    const person = await signedIn();
    const pair = pairOf(await rotate(person.refresh));
    expect(await rotate(person.refresh)).toMatchObject({ status: 401, body: REFUSED });
    expect((await rotate(pair.refresh.token)).status).toBe(401);
    expect(await worth(pair.access.token)).toBe(401);
    expect(await worth(person.session.token)).toBe(401);
    expect((await refresh(pair.refresh.token)).status).toBe(401);
  });

  it('lets one of ten at once through, and ends the family', async () => {
    const person = await signedIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => rotate(person.refresh)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(401)]);
    const won = answers.find(({ status }) => status === 200);
    expect(won && (await worth(pairOf(won).access.token))).toBe(401);
  });

  it('stands beside a sign-out at the same moment without a failure', async () => {
    for (let time = 0; time < 5; time++) {
      const person = await signedIn();
      const answers = await Promise.all([
        rotate(person.refresh),
        logout(person.refresh),
        rotate(person.refresh),
      ]);
      for (const { status } of answers) expect([200, 204, 401, 404]).toContain(status);
      expect(await worth(person.access)).toBe(401);
    }
  });

  it('leaves other sign-ins of the same person alone', async () => {
    const person = await signedIn();
    const { session: other } = await signIn(database.current.db, person.person.id);
    await rotate(person.refresh);
    await rotate(person.refresh);
    expect(await worth(other.token)).toBe(200);
  });

  it('refuses a used token on the route that does not rotate', async () => {
    const person = await signedIn();
    await rotate(person.refresh);
    expect((await refresh(person.refresh)).status).toBe(401);
  });

  it.each([
    ['an access token', (person: { access: string }) => person.access],
    ['a truncated token', (person: { refresh: string }) => person.refresh.slice(0, -1)],
    ['a foreign token', () => 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x'],
  ])('refuses %s, and the token it was made from goes on', async (_, change) => {
    const person = await signedIn();
    expect(await rotate(change(person))).toMatchObject({ status: 401, body: REFUSED });
    expect((await rotate(person.refresh)).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['no token', undefined],
    ['null', null],
    ['a number', 7],
    ['an empty text', ''],
    ['an object', { token: 'x' }],
    ['a token of 5,000 characters', 'x'.repeat(5000)],
  ])('answers 400 to %s', async (_, token) => {
    for (const ask of [rotate, logout]) {
      const { status, body } = await ask(token);
      expect(status).toBe(400);
      expect(body).toEqual({
        statusCode: 400,
        message: expect.stringMatching(/^refreshToken: /),
        error: 'Bad Request',
      });
    }
    expect((await refresh(token)).body).toMatchObject({ status_code: 400 });
  });
});

describe('POST /api/v1/auth/logout', () => {
  it('ends the session with all its tokens, and then knows the token no more', async () => {
    const person = await signedIn();
    const pair = pairOf(await rotate(person.refresh));
    expect(await logout(pair.refresh.token)).toMatchObject({ status: 204, body: {} });
    for (const token of [person.access, pair.access.token, person.session.token]) {
      expect(await worth(token)).toBe(401);
    }
    expect(await logout(pair.refresh.token)).toMatchObject({
      status: 404,
      body: { statusCode: 404, error: 'Not Found' },
    });
    expect((await rotate(pair.refresh.token)).status).toBe(401);
    const trail = await database.current.sql`
      select kind from audit_entry where user_id = ${person.person.id} order by id`;
    expect(trail.map(({ kind }) => kind)).toEqual(['sign_in', 'session_ended']);
  });
});

describe('within 60 seconds everywhere, remembered reads included', () => {
  const operator = () => testContext(database, { actor: { kind: 'operator' } });
  const credentialsOf = (
    person: Awaited<ReturnType<typeof signedIn>>,
  ): Record<string, string>[] => [
    { authorization: `Bearer ${person.access}` },
    { authorization: `Bearer ${person.session.token}` },
    { cookie: person.cookie },
  ];

  it.each<[string, (person: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>]>([
    ['signing out', ({ refresh }) => logout(refresh)],
    ['signing out everywhere', ({ person }) => signOutEverywhere(operator(), person)],
    [
      'being deactivated',
      ({ person }) =>
        database.current.db.update(user).set({ isActive: false }).where(eq(user.id, person.id)),
    ],
    [
      'an ended session',
      ({ session: { id } }) => database.current.db.delete(session).where(eq(session.id, id)),
    ],
  ])('%s holds', async (_, act) => {
    const person = await signedIn();
    const read = async () =>
      Promise.all(
        credentialsOf(person).map(
          async (headers) => (await send('/api/properties/favorites', undefined, headers)).status,
        ),
      );
    expect(await read()).toEqual([200, 200, 200]);
    await act(person);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect(await read()).toEqual([401, 401, 401]);
    expect((await refresh(person.refresh)).status).toBe(401);
    expect((await rotate(person.refresh)).status).toBe(401);
  });

  it('a lost role holds, on the platform and in a team', async () => {
    const { db } = database.current;
    const admin = await createUser(db, { platformRole: 'admin' });
    const team = await createTeam(db, [{ user: admin, role: 'admin' }]);
    const { bearer } = await signIn(db, admin.id);
    const roles = async () => {
      const { body } = await send('/api/trpc/accounts.me', undefined, { authorization: bearer });
      const { json } = (body as { result: { data: { json: Record<string, unknown> } } }).result
        .data;
      return json;
    };
    expect(await roles()).toMatchObject({ platformRole: 'admin', team: { role: 'admin' } });
    await setPlatformRole(operator(), { email: admin.email, role: 'user' });
    await db.delete(teamMember).where(eq(teamMember.teamId, team.id));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect(await roles()).toMatchObject({ platformRole: 'user', team: null });
    expect(
      (await send('/api/trpc/publishing.takeDowns', undefined, { authorization: bearer })).status,
    ).toBe(403);
  });
});
