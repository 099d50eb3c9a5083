import { createHook } from 'node:async_hooks';
import { eq } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { PUBLIC_URL } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { deliverCodeJob } from './codes/jobs';
import { user } from './tables';

const database = testDatabase();
const { login, newEmail, register, send, userOf } = authClient(database);

/** How often a password is hashed while `work` runs: each is one task of this type for the thread pool. */
async function countingHashes<Result>(work: () => Promise<Result>) {
  let hashes = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashes++;
    },
  }).enable();
  const result = await work().finally(() => hook.disable());
  return { hashes, result };
}

/** Codes and the jobs that send them. */
async function rowsWritten(sql: Sql): Promise<number[]> {
  const [codes] = await sql`select count(*)::int from one_time_code`;
  const [jobs] =
    await sql`select count(*)::int from pgboss.job where name = ${deliverCodeJob.name}`;
  return [codes?.count, jobs?.count];
}

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

  it.each([
    ['/api/v1/auth/login', {}],
    ['/api/users/login', {}],
    ['/api/auth/sign-in/email', { origin: PUBLIC_URL }],
  ])(
    '%s hashes as often for every address, so that the time tells nothing',
    async (path, headers) => {
      await register({ name: 'John Doe', ...john });
      const counts = [];
      for (const email of [john.email, 'unknown@example.com', 'no-password@example.com']) {
        const { hashes, result } = await countingHashes(() =>
          send(path, { email, password: 'wrong-password-1' }, headers),
        );
        counts.push([hashes, result.status]);
      }
      expect(counts).toEqual(Array(3).fill([1, 401]));
    },
  );

  it('writes as much for every address that asks for a code or a new password', async () => {
    const doors = [
      ['/api/v1/auth/send-otp', { type: 'email_verification' }],
      ['/api/v1/auth/forgot-password', {}],
      ['/api/firebase-auth/otp/send', {}],
    ] as const;
    const { sql } = database.current;
    const writesOf = async (email: string) => {
      const before = await rowsWritten(sql);
      const answers = [];
      for (const [path, body] of doors) {
        const { status, body: answer } = await send(path, { ...body, email });
        answers.push({ status, answer });
      }
      const after = await rowsWritten(sql);
      return { answers, written: after.map((rows, index) => rows - (before[index] ?? 0)) };
    };
    const known = await writesOf(john.email);
    expect(await writesOf('nobody@example.com')).toEqual(known);
    expect(known).toMatchObject({ written: [3, 3] });
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
