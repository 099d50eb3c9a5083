import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { testDatabase } from '@/testing/database';
import { account, session, team, teamMember } from './tables';

const database = testDatabase();
const { login, newEmail, register, restart, userOf } = authClient(database);

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
    restart();
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
