import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { testDatabase } from '@/testing/database';
import { user } from './tables';

const database = testDatabase();
const { login, newEmail, register, userOf } = authClient(database);

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
