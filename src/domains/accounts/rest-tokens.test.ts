import { eq } from 'drizzle-orm';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { refreshToken } from './tables';

const database = testDatabase();
const { newEmail, register, restart, send } = authClient(database);

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
    restart();
    expect((await favourites()).status).toBe(401);
  });
});
