import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { openIdProvider, signInAtProvider } from '@/testing/openid-provider';
import { account, user } from '../tables';

const database = testDatabase();
const BACK = `${PUBLIC_URL}/api/auth/callback/local`;
const USERS = {
  ada: { email: 'Ada@example.com', isVerified: true, name: 'Ada' },
  eve: { email: 'victim@example.com', isVerified: false, name: 'Eve' },
  bob: { email: 'bob@example.com', isVerified: true, name: 'Bob' },
  mia: { email: 'mia@example.com', isVerified: true, name: 'Mia' },
};
let peer: Awaited<ReturnType<typeof openIdProvider>>;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  peer = await openIdProvider(BACK, USERS);
  const env = { RATE_LIMITS: 'off', OAUTH_PROVIDERS: JSON.stringify([peer.settings]) };
  const application = testApplication(database, { env });
  ask = async (path, init) => application.request(`${PUBLIC_URL}${path}`, init);
});
afterAll(() => peer.close());

/** From the button to the page behind it; a browser keeps the cookies in between. */
async function signInAs(login: keyof typeof USERS, next = '/favourites') {
  const pressed = await ask('/api/auth/sign-in/social', {
    method: 'POST',
    headers: { origin: PUBLIC_URL },
    body: new URLSearchParams({ provider: 'local', next }),
  });
  const cookie = pressed.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  // No form may end elsewhere (`form-action`), so a page in between goes on.
  expect([pressed.status, pressed.headers.get('location')]).toEqual([200, null]);
  const link = /<a href="([^"]+)"/.exec(await pressed.text())?.[1] ?? '';
  const back = await signInAtProvider(link.replaceAll('&amp;', '&'), login, BACK);
  const landed = await ask(back.slice(PUBLIC_URL.length), { headers: { cookie } });
  const isSignedIn = landed.headers
    .getSetCookie()
    .some((line) => line.startsWith('better-auth.session_token=') && !line.includes('Max-Age=0'));
  return { to: landed.headers.get('location') ?? '', isSignedIn, back, cookie };
}
const rowsOf = (email: string) =>
  database.current.db
    .select({ user, provider: account.providerId, token: account.accessToken })
    .from(user)
    .leftJoin(account, eq(account.userId, user.id))
    .where(eq(user.email, email));

describe('a provider that the environment configures', () => {
  it('signs in somebody new, and the same account the next time', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await signInAs('ada')).toMatchObject({ to: '/favourites', isSignedIn: true });
    }
    const rows = await rowsOf('ada@example.com');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      provider: 'local',
      user: { name: 'Ada', emailVerified: true, platformRole: 'user' },
    });
  });

  it('is linked to the account with the same address where both have proved it', async () => {
    const known = await createUser(database.current.db, { email: 'bob@example.com' });
    expect((await signInAs('bob')).isSignedIn).toBe(true);
    expect(await rowsOf('bob@example.com')).toMatchObject([
      { user: { id: known.id }, provider: 'local' },
    ]);
  });

  it('is not linked where the provider has not verified the address', async () => {
    await createUser(database.current.db, { email: 'victim@example.com' });
    const { to, isSignedIn } = await signInAs('eve');
    expect(isSignedIn).toBe(false);
    expect(to).toContain('/sign-in?problem=provider');
    expect(await rowsOf('victim@example.com')).toMatchObject([{ provider: null }]);
  });

  it('is not linked to an account whose address nobody has proved here', async () => {
    await createUser(database.current.db, { email: 'mia@example.com', emailVerified: false });
    expect((await signInAs('mia')).isSignedIn).toBe(false);
    expect(await rowsOf('mia@example.com')).toMatchObject([{ provider: null }]);
  });

  it('leads back to pages of ours alone, and an answer works once, in its own browser', async () => {
    expect((await signInAs('ada', '//evil.example')).to).toBe('/');
    const { back, cookie } = await signInAs('ada');
    for (const headers of [new Headers({ cookie }), new Headers()]) {
      const again = await ask(back.slice(PUBLIC_URL.length), { headers });
      expect(again.headers.getSetCookie().join()).not.toContain('session_token=e');
      expect(again.headers.get('location') ?? '').toMatch(/problem=provider|error/);
    }
  });

  it('others are closed', async () => {
    expect((await ask('/api/auth/callback/google?code=1&state=2')).status).toBe(404);
    const closed = testApplication(database, { env: { RATE_LIMITS: 'off' } });
    const reply = await closed.request(`${PUBLIC_URL}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"provider":"google"}',
    });
    expect(reply.status).toBe(404);
  });
});
