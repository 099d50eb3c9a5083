import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { session } from '../tables';
import { setActive } from './service/keep-users';

const database = testDatabase();
const SECONDS = 1000;
let application: ReturnType<typeof testApplication>;
let admin: CreatedUser;
let person: CreatedUser;
let own: string;

beforeEach(async () => {
  application ??= testApplication(database, { env: { RATE_LIMITS: 'off' } });
  const { db } = database.current;
  admin = await createUser(db, { platformRole: 'admin' });
  person = await createUser(db);
  own = (await signIn(db, admin.id)).cookie;
});
afterEach(() => void vi.useRealTimers());

/** As a browser posts a form, with the cookies that it has for the path. */
const post = (path: string, cookie: string, fields: Record<string, string> = {}) =>
  application.request(`${PUBLIC_URL}${path}`, {
    method: 'POST',
    headers: { cookie, origin: PUBLIC_URL },
    body: new URLSearchParams(fields),
  });
const act = (cookie = own, userId = person.id) => post('/api/impersonation', cookie, { userId });
const cookiesOf = (reply: Response) => reply.headers.getSetCookie();
const pair = (cookie = '') => cookie.split(';')[0] ?? '';
async function whoIs(cookie: string): Promise<string | null> {
  const reply = await application.request(`${PUBLIC_URL}/api/trpc/accounts.me`, {
    headers: { cookie },
  });
  const { result } = (await reply.json()) as { result: { data: { json: { id: string } | null } } };
  return result.data.json?.id ?? null;
}

it('makes a browser the user’s for an hour, and the administrator’s again', async () => {
  const started = await act();
  expect([started.status, started.headers.get('location')]).toEqual([303, '/']);
  const [theirs, kept] = cookiesOf(started);
  expect(theirs).toMatch(/^better-auth\.session_token=.+; Max-Age=3600; Path=\/; HttpOnly/);
  expect(kept).toMatch(/^gable-own-session=.+; Max-Age=3600; Path=\/api\/impersonation; HttpOnly/);
  expect(await whoIs(pair(theirs))).toBe(person.id);
  const stopped = await post('/api/impersonation/stop', `${pair(theirs)}; ${pair(kept)}`);
  expect([stopped.status, stopped.headers.get('location')]).toEqual([
    303,
    `/admin/users/${person.id}`,
  ]);
  const [again, cleared] = cookiesOf(stopped);
  expect(await whoIs(pair(again))).toBe(admin.id);
  expect(cleared).toMatch(/^gable-own-session=.*; Max-Age=0; Path=\/api\/impersonation/);
});

it('gives nobody a session that is not the impersonator’s, or stands no longer', async () => {
  const { db } = database.current;
  const [theirs] = cookiesOf(await act());
  const other = await createUser(db, { platformRole: 'admin' });
  const foreign = (await signIn(db, other.id)).cookie.replace(/^[^=]+/, 'gable-own-session');
  const forged = 'gable-own-session=AAAAAAAAAAAAAAAAAAAAAAAA.signature';
  for (const kept of [foreign, forged, '']) {
    const [mine] = cookiesOf(await act());
    const stopped = await post('/api/impersonation/stop', `${pair(mine)}; ${kept}`);
    expect(stopped.headers.get('location')).toBe('/sign-in');
    expect(cookiesOf(stopped)[0]).toContain('Max-Age=0');
  }
  // Another site's form does nothing.
  const foreignSite = await application.request(`${PUBLIC_URL}/api/impersonation/stop`, {
    method: 'POST',
    headers: { cookie: pair(theirs), origin: 'https://evil.example' },
  });
  expect(foreignSite.status).toBe(403);
});

it('lends no power: no administration, no second borrowing, nothing that is the person’s alone', async () => {
  const [theirs, kept] = cookiesOf(await act());
  const cookie = `${pair(theirs)}; ${pair(kept)}`;
  expect((await act(cookie)).status).toBe(403);
  expect((await post('/api/impersonation', own, { userId: 'x' })).status).toBe(400);
  expect((await act(own, admin.id)).status).toBe(403);
  const users = await application.request(`${PUBLIC_URL}/api/trpc/administration.users`, {
    headers: { cookie: pair(theirs) },
  });
  expect(users.status).toBe(403);
});

it('runs out by itself', async () => {
  const [theirs] = cookiesOf(await act());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3601 * SECONDS });
  expect(await whoIs(pair(theirs))).toBeNull();
});

it('closing an account ends what processes remember of its sessions within 60 s', async () => {
  const { db } = database.current;
  const { cookie, bearer } = await signIn(db, person.id);
  expect(await whoIs(cookie)).toBe(person.id);
  const { actor } = await signIn(db, admin.id);
  const closing = { userId: person.id, isActive: false, reason: 'A test of closing.' };
  await setActive(testContext(database, { actor }), closing);
  expect(await db.$count(session, eq(session.userId, person.id))).toBe(0);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59 * SECONDS });
  expect(await whoIs(cookie)).toBeNull();
  const answer = await application.request(`${PUBLIC_URL}/api/properties/favorites`, {
    headers: { authorization: bearer },
  });
  expect(answer.status).toBe(401);
});
