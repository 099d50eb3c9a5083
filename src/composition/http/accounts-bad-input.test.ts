import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '@/composition/routes';
import { rulesOf } from '@/platform/http/route-defaults';
import { authClient } from '@/testing/auth-client';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { FAMILY_SHAPES } from '@/testing/family-shapes';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
const { login, register, send, userOf } = authClient(database);
let authorization: string;
beforeAll(async () => {
  const { db } = database.current;
  authorization = (await signIn(db, (await createUser(db, { platformRole: 'admin' })).id)).bearer;
});

/** Every route of accounts that reads a body. */
const DOORS = routes
  .filter(({ path }) => /^\/api\/(v1\/)?(auth|users|cities|firebase-auth)(\/|$)/.test(path))
  .filter(({ body }) => body !== undefined)
  .map((route) => ({
    door: `${route.method.toUpperCase()} ${route.path}`,
    families: rulesOf(route).families,
  }));

const BODIES: readonly (readonly [name: string, body: string, contentType?: string])[] = [
  ['a list', '[]'],
  ['a text', '"email"'],
  ['a number', '7'],
  ['null', 'null'],
  ['nothing', ''],
  ['half of JSON', '{"email": "john@'],
  ['a key twice', '{"email":"a@example.com","email":"b@example.com","name":"A"}'],
  ['5 MB', JSON.stringify({ email: 'x'.repeat(5_000_000) })],
  ['plain text', '{}', 'text/plain'],
  ['a file', '{}', 'multipart/form-data; boundary=x'],
  ['XML', '<email/>', 'application/xml'],
];

/** What an account may leave behind. */
async function stored(): Promise<unknown> {
  return (
    await database.current.sql`
      select (select count(*) from "user") as users, (select count(*) from account) as accounts,
        (select count(*) from session) as sessions, (select count(*) from one_time_code) as codes,
        (select count(*) from refresh_token) as tokens, (select count(*) from city) as cities,
        (select count(*) from user_preference) as preferences`
  )[0];
}

test('routes are found', () => expect(DOORS.length).toBeGreaterThan(18));

describe.each(DOORS)('$door', ({ door, families }) => {
  const [method = '', pattern = ''] = door.split(' ');
  const path = pattern.replaceAll(/\{\w+\}/g, '01980000-0000-7000-8000-000000000000');
  const shape = families.reduce(
    (merged, family) => merged.extend(FAMILY_SHAPES[family].shape),
    FAMILY_SHAPES.gable.pick({}),
  );

  test('refuses what is no object of JSON in its own words, and keeps nothing', async () => {
    const before = await stored();
    for (const [name, body, type = 'application/json'] of BODIES) {
      const headers = { authorization, 'content-type': type };
      const { status, body: told } = await send(path, body, headers, method);
      expect([name, status]).toEqual([name, expect.any(Number)]);
      expect(status, name).toBeGreaterThanOrEqual(400);
      expect(status, name).toBeLessThan(500);
      expect(shape.strict().safeParse(told).error?.issues, name).toBeUndefined();
    }
    expect(await stored()).toEqual(before);
  });
});

const ADDRESSES: readonly (readonly [name: string, address: unknown])[] = [
  ['of 320 characters', `${'a'.repeat(64)}@${`${'b'.repeat(50)}.`.repeat(5).slice(0, 251)}.com`],
  ['of letters of another script', 'иван@example.com'],
  ['of a domain in another script', 'john@exämple.com'],
  ['with a null byte', 'john\u0000@example.com'],
  ['with a line break', 'john@example.com\nbcc: all@example.com'],
  ['with a space', 'jo hn@example.com'],
  ['two', 'john@example.com,jane@example.com'],
  ['with a name', 'John <john@example.com>'],
  ['without a domain', 'john@'],
  ['of our own making', 'x@phone.invalid'],
  ['a list', ['john@example.com']],
  ['an object', { $ne: null }],
];
const WITH_ADDRESS: readonly (readonly [path: string, rest: object])[] = [
  ['/api/v1/auth/register', { name: 'A', password: 'password123' }],
  ['/api/v1/auth/login', { password: 'password123' }],
  ['/api/v1/auth/send-otp', { type: 'email_verification' }],
  ['/api/v1/auth/verify-otp', { type: 'email_verification', otp: '123456' }],
  ['/api/v1/auth/login-otp', { otp: '123456' }],
  ['/api/v1/auth/register-otp', { otp: '123456', name: 'A', password: 'password123' }],
  ['/api/v1/auth/reset-password-otp', { otp: '123456', newPassword: 'password123' }],
  ['/api/v1/auth/forgot-password', {}],
  ['/api/users/register', { full_name: 'A', password: 'password123' }],
  ['/api/users/login', { password: 'password123' }],
  ['/api/firebase-auth/otp/send', {}],
];

test.each(ADDRESSES)('an address %s is taken nowhere', async (_, email) => {
  const before = await stored();
  for (const [path, rest] of WITH_ADDRESS) {
    expect([path, (await send(path, { email, ...rest })).status]).toEqual([
      path,
      path.startsWith('/api/users') ? 422 : 400,
    ]);
  }
  expect(await stored()).toEqual(before);
});

test('case is no difference in an address, and what stands after a plus is', async () => {
  const password = 'password123';
  await register({ name: 'A', email: ' John+Homes@Example.COM ', password });
  expect(await userOf('john+homes@example.com')).toBeDefined();
  expect((await login({ email: 'JOHN+HOMES@example.com', password })).status).toBe(200);
  expect((await register({ name: 'B', email: 'john@example.com', password })).status).toBe(201);
});

test.each(['12345', '1234567', 'abcdef', '12 34 5', '', '١٢٣', '1'.repeat(100_000), 123456, null])(
  'a code %s is none',
  async (otp) => {
    const body = { email: 'john@example.com', type: 'email_verification', otp };
    expect((await send('/api/v1/auth/verify-otp', body)).status).toBe(400);
  },
);
