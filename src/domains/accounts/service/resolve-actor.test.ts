import { eq } from 'drizzle-orm';
import { SignJWT, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { NO_CLIENT } from '@/platform/context';
import { createLogger } from '@/platform/log';
import { PUBLIC_URL, TEST_SECRET, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createTeam, createUser } from '@/testing/factories';
import { signIn, testCredentials } from '@/testing/sign-in';
import { createAuth } from '../auth-handler';
import { session, teamMember, user } from '../tables';
import { openCredentials } from './open-credentials';
import { resolveActor } from './resolve-actor';

const database = testDatabase();
const DAY = 24 * 60 * 60 * 1000;

describe('resolveActor', () => {
  const parts = () => ({
    db: database.current.db,
    credentials: testCredentials(database.current.db),
  });
  const resolve = (headers: Record<string, string>, now = new Date()) =>
    resolveActor(parts(), new Headers(headers), now);
  const refused = async (authorization: string, now?: Date) => {
    const error = await resolve({ authorization }, now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('unauthenticated');
  };
  let person: Awaited<ReturnType<typeof signIn>>;
  beforeEach(async () => {
    const { db } = database.current;
    person = await signIn(db, (await createUser(db)).id);
  });

  describe('beside Better Auth', () => {
    /** Both answers to one cookie: the user's id, or null. */
    const both = async (cookie: string) => {
      const auth = createAuth({
        ...parts(),
        log: createLogger('silent'),
        secret: TEST_SECRET,
        publicUrl: PUBLIC_URL,
        contextFor: (actor) => testContext(database, { actor }),
      });
      const request = new Request(`${PUBLIC_URL}/api/auth/get-session`, { headers: { cookie } });
      const theirs = (await (await auth.handler(request, NO_CLIENT)).json()) as {
        user: { id: string };
      } | null;
      return [userIdOf(await resolve({ cookie })), theirs?.user.id ?? null];
    };
    const userIdOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : null);

    it('knows who a cookie is', async () => {
      expect(await both(person.cookie)).toEqual([person.actor.userId, person.actor.userId]);
    });

    it.each([
      ['a signature that was changed', (cookie: string) => `${cookie.slice(0, -8)}AAAA%3D`],
      ['a token that was changed', (cookie: string) => cookie.replace('token=', 'token=x')],
      ['a truncated cookie', (cookie: string) => cookie.slice(0, -12)],
      ['no signature', (cookie: string) => cookie.split('.').slice(0, 2).join('.')],
      ['a broken encoding', (cookie: string) => `${cookie}%`],
    ])('takes %s for nobody', async (_, change) => {
      expect(await both(change(person.cookie))).toEqual([null, null]);
    });

    it('takes an expired session for nobody', async () => {
      await database.current.db
        .update(session)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(session.id, person.actor.sessionId));
      expect(await both(person.cookie)).toEqual([null, null]);
    });

    it('takes an ended session for nobody', async () => {
      await database.current.db.delete(session).where(eq(session.id, person.actor.sessionId));
      expect(await both(person.cookie)).toEqual([null, null]);
    });

    it('takes a deactivated user for nobody', async () => {
      await database.current.db
        .update(user)
        .set({ isActive: false })
        .where(eq(user.id, person.actor.userId));
      expect(await both(person.cookie)).toEqual([null, null]);
    });
  });

  it('is nobody without credentials, and leaves other schemes alone', async () => {
    expect((await resolve({})).kind).toBe('nobody');
    expect((await resolve({ authorization: 'Basic YTpi' })).kind).toBe('nobody');
    expect((await resolve({ cookie: 'theme=dark; better-auth.session_token' })).kind).toBe(
      'nobody',
    );
  });

  it('takes an access token and both forms of a session token as bearer', async () => {
    const signed = person.cookie.slice(person.cookie.indexOf('=') + 1);
    for (const token of [
      person.bearer.slice(7),
      person.session.token,
      signed,
      decodeURIComponent(signed),
    ]) {
      expect(await resolve({ authorization: `bearer ${token}` })).toEqual(person.actor);
    }
  });

  it('refuses bearer tokens that do not stand', async () => {
    const token = person.bearer.slice(7);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const otherKey = await openCredentials({
      db: database.current.db,
      secret: 'another secret that is long enough too',
      publicUrl: PUBLIC_URL,
    }).issueAccessToken(person.session, new Date());
    const otherIssuer = await openCredentials({
      db: database.current.db,
      secret: TEST_SECRET,
      publicUrl: 'https://elsewhere.example',
    }).issueAccessToken(person.session, new Date());
    const symmetric = await new SignJWT({ ...claims })
      .setProtectedHeader({
        ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object),
        alg: 'HS256',
      })
      .sign(new TextEncoder().encode(TEST_SECRET));
    for (const forged of [
      '',
      'x',
      'null',
      token.slice(0, -4),
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${header}.${Buffer.from(JSON.stringify({ ...claims, sub: uuidv7() })).toString('base64url')}.${signature}`,
      new UnsecuredJWT({ ...claims }).setSubject(person.actor.userId).encode(),
      symmetric,
      otherKey.token,
      otherIssuer.token,
      `${person.session.token.slice(0, -1)}!`,
      'A'.repeat(32),
      'é'.repeat(40),
      'A'.repeat(100_000),
    ]) {
      await refused(`Bearer ${forged}`);
    }
  });

  it('refuses an access token after 24 hours, when its session has ended, and when its user is deactivated', async () => {
    expect(
      await resolve({ authorization: person.bearer }, new Date(Date.now() + DAY - 60_000)),
    ).toMatchObject({ kind: 'user' });
    await refused(person.bearer, new Date(Date.now() + DAY + 1000));
    const { db } = database.current;
    await db.update(user).set({ isActive: false }).where(eq(user.id, person.actor.userId));
    await refused(person.bearer);
    await db.update(user).set({ isActive: true }).where(eq(user.id, person.actor.userId));
    await db.delete(session).where(eq(session.id, person.actor.sessionId));
    await refused(person.bearer);
  });

  it('does not fall back to the cookie where a bearer token is refused', async () => {
    await expect(
      resolve({ authorization: 'Bearer nonsense', cookie: person.cookie }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('reads the role in the team as it is now', async () => {
    const { db } = database.current;
    const admin = await createUser(db);
    const team = await createTeam(db, [{ user: admin, role: 'admin' }]);
    const signedIn = await signIn(db, admin.id);
    const now = () => resolve({ cookie: signedIn.cookie });
    expect(await now()).toMatchObject({ team: { id: team.id, role: 'admin' } });
    await db.update(teamMember).set({ role: 'viewer' }).where(eq(teamMember.userId, admin.id));
    expect(await now()).toMatchObject({ team: { id: team.id, role: 'viewer' } });
    await db.delete(teamMember).where(eq(teamMember.userId, admin.id));
    expect(await now()).toMatchObject({ team: null });
  });

  it('records the last use, at most once in ten minutes', async () => {
    const lastUse = async () => {
      const [row] = await database.current.db
        .select()
        .from(session)
        .where(eq(session.id, person.actor.sessionId));
      return row?.updatedAt.getTime();
    };
    const first = await lastUse();
    await resolve({ cookie: person.cookie }, new Date(Date.now() + 5 * 60_000));
    expect(await lastUse()).toBe(first);
    const later = new Date(Date.now() + 11 * 60_000);
    await resolve({ cookie: person.cookie }, later);
    expect(await lastUse()).toBe(later.getTime());
  });
});
