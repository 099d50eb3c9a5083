import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { user } from '@/domains/accounts/tables';
import { authClient } from '@/testing/auth-client';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { firebaseProject } from '@/testing/firebase-project';
import { lettersOf } from '@/testing/letters';
import { signIn } from '@/testing/sign-in';

/**
 * The examples about signing in of Homester's, the analysis', HomePro's and Real Estate OS's references, as they stand
 * there but for ids, addresses, codes and tokens.
 */
const database = testDatabase();
let project: Awaited<ReturnType<typeof firebaseProject>>;
beforeAll(async () => {
  project = await firebaseProject();
});
afterAll(() => project.close());

const { newEmail, send, userOf } = authClient(database, () => project.env);
const { deliver, lastCode, texts } = lettersOf(database);
const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const text = expect.any(String);
const opens = async (headers: Record<string, string>) =>
  (await send('/api/properties/search?city=San Francisco', undefined, headers)).status;
const bearer = (token: unknown) => ({ authorization: `Bearer ${token}` });

describe('Homester', () => {
  const signedIn = (person: object) => ({
    access_token: text,
    refresh_token: text,
    token_type: 'bearer',
    user: { id: uuid, phone: null, ...person },
  });

  test('Method 1: Email OTP Authentication, for somebody new and again', async () => {
    const email = newEmail();
    for (let time = 0; time < 2; time++) {
      expect(await send('/api/firebase-auth/otp/send', { email })).toMatchObject({
        status: 200,
        body: { message: 'OTP sent successfully' },
      });
      await deliver(testContext(database));
      const otp = await lastCode(email);
      const answer = await send('/api/firebase-auth/otp/verify', { identifier: email, otp });
      const name = email.split('@')[0];
      expect([answer.status, answer.body]).toEqual([
        200,
        signedIn({ email, name, email_verified: true }),
      ]);
      expect(await opens(bearer(answer.body.access_token))).toBe(200);
    }
  });

  test('Step 1: Get Firebase Config', async () => {
    expect((await send('/api/firebase-auth/config')).body).toEqual({
      projectId: 'gable-tests',
      authDomain: 'gable-tests.firebaseapp.com',
    });
  });

  test('Step 3: Convert to Backend JWT', async () => {
    const [email, name] = [newEmail(), 'John Doe'];
    const idToken = await project.sign({ email, name });
    const { status, body } = await send('/api/firebase-auth/oauth/login', { idToken });
    expect([status, body]).toEqual([200, signedIn({ email, name, email_verified: true })]);
    expect(await opens(bearer(body.access_token))).toBe(200);
  });

  test('Method 3: Phone Authentication, one person by Firebase and by SMS', async () => {
    const phone = '+33612345678';
    const idToken = await project.sign({ phone });
    const { status, body } = await send('/api/firebase-auth/oauth/login', { idToken });
    expect([status, body.user]).toMatchObject([200, { email: null, phone, email_verified: false }]);
    await send('/api/firebase-auth/otp/send', { phone: '+33 6 12 34 56 78' });
    await deliver(testContext(database));
    expect(await texts(phone)).toHaveLength(1);
    const otp = await lastCode(phone);
    const answer = await send('/api/firebase-auth/otp/verify', { identifier: phone, otp });
    expect(answer.body.user).toEqual(body.user);
  });

  test('Token Refresh', async () => {
    const idToken = await project.sign({ email: newEmail() });
    const { body } = await send('/api/firebase-auth/oauth/login', { idToken });
    const { refresh_token } = body;
    const refreshed = await send('/api/auth/refresh', { refresh_token });
    expect(refreshed).toMatchObject({ status: 200, body: { access_token: text, refresh_token } });
    expect(await opens(bearer(refreshed.body.access_token))).toBe(200);
  });

  test('Error Response', async () => {
    const answer = await send('/api/firebase-auth/otp/verify', {
      identifier: newEmail(),
      otp: '123456',
    });
    expect([answer.status, answer.body]).toEqual([
      401,
      { message: 'Invalid or expired OTP', error: 'INVALID_OTP', status_code: 401 },
    ]);
  });
});

describe('Property analysis', () => {
  const example = { email: 'user@example.com', password: 'securepassword' };

  test('Register User', async () => {
    const answer = await send('/api/users/register', { ...example, full_name: 'John Doe' });
    const row = await userOf(example.email);
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        id: row?.number,
        email: example.email,
        full_name: 'John Doe',
        created_at: row?.createdAt.toISOString(),
      },
    ]);
  });

  test('Login, by the older route and by Better Auth’s own, sets the cookie that opens routes', async () => {
    for (const path of ['/api/users/login', '/api/auth/sign-in/email']) {
      const { status, cookies } = await send(path, example);
      expect(status).toBe(200);
      const cookie = cookies.find((each) => each.startsWith('better-auth.session_token='));
      expect(await opens({ cookie: cookie?.split(';')[0] ?? '' })).toBe(200);
    }
  });

  test.each<[string, object, number]>([
    ['a wrong password', { ...example, password: 'wrong password' }, 401],
    ['no email', { password: example.password }, 422],
    ['no object', [], 422],
  ])('Login with %s tells so', async (_, body, status) => {
    const answer = await send('/api/users/login', body);
    expect(answer).toMatchObject({ status, body: { detail: text } });
    expect(answer.cookies).toEqual([]);
  });

  test.each<[string, object, number]>([
    ['an email that is taken', { ...example, full_name: 'Jane' }, 400],
    ['7 characters', { email: 'b@example.com', password: 'secure7', full_name: 'B' }, 422],
    ['no name', { email: 'b@example.com', password: 'securepassword' }, 422],
  ])('Register User with %s tells so', async (_, body, status) => {
    const { status: answered, body: told } = await send('/api/users/register', body);
    expect([answered, told]).toEqual([status, { detail: text }]);
  });
});

describe('HomePro', () => {
  test.each([
    ['user', 'homeowner'],
    ['expert', 'homeowner, expert'],
    ['admin', 'homeowner, admin'],
  ] as const)('User login and profile retrieval of a %s', async (platformRole, roles) => {
    const { db } = database.current;
    const person = await createUser(db, { name: 'John Doe', platformRole });
    const headers = { authorization: (await signIn(db, person.id)).bearer };
    const { status, body } = await send('/api/users/login', undefined, headers);
    expect([status, body]).toEqual([200, { id: person.id, name: 'John Doe', roles }]);
  });

  test('User login of a Firebase user who has never been here', async () => {
    const email = newEmail();
    const headers = bearer(await project.sign({ email, name: 'John Doe' }));
    const { status, body } = await send('/api/users/login', undefined, headers);
    const [row] = await database.current.db.select().from(user).where(eq(user.email, email));
    expect([status, body]).toEqual([200, { id: row?.id, name: 'John Doe', roles: 'homeowner' }]);
  });

  test('User login without a token', async () => {
    expect(await send('/api/users/login')).toMatchObject({
      status: 401,
      body: { error: text, code: 'UNAUTHORIZED' },
    });
  });
});

describe('Real Estate OS', () => {
  const example = { email: 'john@example.com', password: 'SecurePassword123!' };
  const answer = {
    access_token: text,
    token_type: 'bearer',
    user: { id: expect.any(Number), full_name: 'John Doe', email: example.email, role: 'admin' },
    team: { id: expect.any(Number), name: 'Acme Real Estate' },
  };

  test('Register a New Account', async () => {
    const body = { full_name: 'John Doe', ...example, team_name: 'Acme Real Estate' };
    const registered = await send('/api/v1/auth/register', body);
    expect(registered).toMatchObject({ status: 201, body: answer });
    const { user: person, team } = registered.body as Record<string, Record<string, unknown>>;
    expect(person?.team_id).toBe(team?.id);
  });

  test('Login', async () => {
    const { status, body } = await send('/api/v1/auth/login', example);
    expect([status, body]).toMatchObject([200, answer]);
    expect(await opens(bearer(body.access_token))).toBe(200);
  });

  test('Error Response Format', async () => {
    const body = { full_name: 'John Doe', ...example, email: 'john' };
    expect(await send('/api/v1/auth/register', body)).toMatchObject({
      status: 422,
      body: { detail: text, errors: [{ loc: ['body', 'email'], msg: text, type: text }] },
    });
  });
});
