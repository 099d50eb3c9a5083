import { beforeAll, expect, test } from 'vitest';
import { authClient } from '@/testing/auth-client';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { lettersOf } from '@/testing/letters';
import { signIn } from '@/testing/sign-in';

/**
 * Every example of the reference of accounts and cities, in its order and as it stands there but for ids, addresses,
 * codes and tokens. Each goes on from what the ones before it left.
 */
const database = testDatabase();
const { send } = authClient(database);
const { deliver, lastCode, lastLink } = lettersOf(database);

const V1 = '/api/v1';
const MAIL = 'john@example.com';
const NEWCOMER = 'johnny@example.com';
/** What later examples need of the answers to earlier ones. */
const known = { access: '', refresh: '', id: '', guestId: '', cityId: '', admin: '', link: '' };
const bearer = () => ({ authorization: `Bearer ${known.access}` });
const admin = () => ({ authorization: known.admin });
const codeTo = async (email: string) => {
  await deliver(testContext(database));
  return lastCode(email);
};

const text = expect.any(String);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const tokens = {
  access: { token: text, expires: instant },
  refresh: { token: text, expires: instant },
};
const john = {
  id: uuid,
  name: 'John Doe',
  email: MAIL,
  role: 'user',
  isEmailVerified: true,
  accountType: 'registered',
};
const mumbai = {
  id: uuid,
  name: 'Mumbai',
  state: 'Maharashtra',
  country: 'India',
  isActive: true,
};
const pune = { ...mumbai, name: 'Pune' };
const preferences = {
  propertyTypes: ['apartment', 'villa'],
  budgetRange: { min: 5000000, max: 15000000 },
  locations: ['Mumbai', 'Pune'],
};
const wanted = {
  propertyTypes: ['apartment', 'villa', 'penthouse'],
  budgetRange: { min: 7000000, max: 20000000 },
  locations: ['Mumbai', 'Pune', 'Bangalore'],
};

interface Example {
  readonly name: string;
  /** `POST /path` under `/api/v1`. */
  readonly door: () => string;
  readonly body?: () => unknown;
  readonly headers?: () => Record<string, string>;
  readonly status: number;
  readonly answer?: () => unknown;
  /** What is remembered of the answer. */
  readonly keep?: (body: Record<string, unknown>) => void;
  readonly before?: () => Promise<unknown>;
}

const remember = (body: Record<string, unknown>) => {
  const given = (body.tokens ?? body) as Record<'access' | 'refresh', { token: string }>;
  known.access = given.access.token;
  known.refresh = given.refresh.token;
};
const rememberUser = (body: Record<string, unknown>) => {
  remember(body);
  known.id = (body.user as { id: string }).id;
};
const post = (path: string) => () => `POST /auth/${path}`;
const error = (statusCode: number, message: string, word: string) => () => ({
  statusCode,
  message,
  error: word,
});
/** Codes as they arrive, by address. */
const codes = new Map<string, string>();
const fetchCode = (email: string) => async () => codes.set(email, await codeTo(email));
const codeOf = (email: string) => codes.get(email) ?? '';
const sendCode = (email: string, type: string) =>
  send(`${V1}/auth/send-otp`, { email, type }).then(fetchCode(email));

const EXAMPLES: readonly Example[] = [
  {
    name: 'Register User',
    door: post('register'),
    body: () => ({ name: 'John Doe', email: MAIL, password: 'password123' }),
    status: 201,
    answer: () => ({ user: { ...john, isEmailVerified: false }, tokens }),
    keep: rememberUser,
  },
  {
    name: 'Login User',
    door: post('login'),
    body: () => ({ email: MAIL, password: 'password123' }),
    status: 200,
    answer: () => ({ user: { ...john, id: expect.any(Number), isEmailVerified: false }, tokens }),
    keep: remember,
  },
  {
    name: 'Refresh Tokens',
    door: post('refresh-tokens'),
    body: () => ({ refreshToken: known.refresh }),
    status: 200,
    answer: () => tokens,
    keep: remember,
  },
  {
    name: 'Logout User',
    door: post('logout'),
    body: () => ({ refreshToken: known.refresh }),
    status: 204,
  },
  {
    name: 'Forgot Password (Token-based)',
    door: post('forgot-password'),
    body: () => ({ email: MAIL }),
    status: 200,
  },
  {
    name: 'Reset Password (Token-based)',
    before: async () => {
      await deliver(testContext(database));
      known.link = new URL(await lastLink(MAIL)).searchParams.get('token') ?? '';
    },
    door: () => `POST /auth/reset-password?token=${known.link}`,
    body: () => ({ password: 'newpassword123' }),
    status: 200,
  },
  {
    name: 'Send OTP',
    door: post('send-otp'),
    body: () => ({ email: MAIL, type: 'email_verification' }),
    status: 200,
    answer: () => ({ message: 'OTP sent successfully' }),
  },
  {
    name: 'Verify OTP',
    before: fetchCode(MAIL),
    door: post('verify-otp'),
    body: () => ({ email: MAIL, otp: codeOf(MAIL), type: 'email_verification' }),
    status: 200,
    answer: () => ({ message: 'OTP verified successfully', userId: known.id }),
  },
  {
    name: 'Login with OTP',
    door: post('login-otp'),
    body: () => ({ email: MAIL, otp: codeOf(MAIL) }),
    status: 200,
    answer: () => ({ user: john, tokens }),
    keep: rememberUser,
  },
  {
    name: 'Register with OTP',
    before: () => sendCode(NEWCOMER, 'email_verification'),
    door: post('register-otp'),
    body: () => ({
      email: NEWCOMER,
      otp: codeOf(NEWCOMER),
      name: 'John Doe',
      password: 'password123',
      contactNumber: '+919876543210',
      city: 'Mumbai',
    }),
    status: 201,
    answer: () => ({
      user: { ...john, email: NEWCOMER, contactNumber: '+919876543210', city: 'Mumbai' },
      tokens,
    }),
    keep: rememberUser,
  },
  {
    name: 'Send OTP, to reset a password',
    door: post('send-otp'),
    body: () => ({ email: NEWCOMER, type: 'password_reset' }),
    status: 200,
    answer: () => ({ message: 'OTP sent successfully' }),
  },
  {
    name: 'Verify OTP, to reset a password',
    before: fetchCode(NEWCOMER),
    door: post('verify-otp'),
    body: () => ({ email: NEWCOMER, otp: codeOf(NEWCOMER), type: 'password_reset' }),
    status: 200,
    answer: () => ({ message: 'OTP verified successfully', userId: known.id }),
  },
  {
    name: 'Reset Password with OTP',
    door: post('reset-password-otp'),
    body: () => ({ email: NEWCOMER, otp: codeOf(NEWCOMER), newPassword: 'newpassword123' }),
    status: 200,
    answer: () => ({ message: 'Password reset successfully' }),
  },
  {
    name: 'Guest Login',
    door: post('guest-login'),
    headers: () => ({ 'content-type': 'application/json' }),
    status: 200,
    answer: () => ({
      user: {
        id: expect.stringMatching(/^guest_[0-9a-f-]{36}$/),
        name: 'Guest User',
        email: 'guest@zuhaush.com',
        role: 'guest',
        accountType: 'guest',
        isEmailVerified: false,
      },
      tokens,
    }),
    keep: (body) => {
      remember(body);
      known.guestId = (body.user as { id: string }).id.replace('guest_', '');
    },
  },
  {
    name: 'Get User Profile, as a guest',
    door: () => 'GET /users/profile',
    headers: bearer,
    status: 200,
    answer: () => ({
      id: `guest_${known.guestId}`,
      email: 'guest@zuhaush.com',
      accountType: 'guest',
    }),
  },
  {
    name: 'Register User, from a guest',
    door: post('register'),
    headers: bearer,
    body: () => ({ name: 'John Doe', email: 'guest-no-more@example.com', password: 'password123' }),
    status: 201,
    answer: () => ({ user: { id: known.guestId, accountType: 'registered', role: 'user' } }),
  },
  {
    name: 'Login User, with the new password',
    door: post('login'),
    body: () => ({ email: NEWCOMER, password: 'newpassword123' }),
    status: 200,
    keep: remember,
  },
  {
    name: 'Update User Preferences, as the profile shows them',
    door: () => 'POST /users/preferences',
    headers: bearer,
    body: () => preferences,
    status: 200,
    answer: () => ({ preferences }),
  },
  {
    name: 'Get User Profile',
    door: () => 'GET /users/profile',
    headers: bearer,
    status: 200,
    answer: () => ({
      ...john,
      id: known.id,
      email: NEWCOMER,
      contactNumber: '+919876543210',
      city: 'Mumbai',
      isPhoneVerified: false,
      preferences,
      lastLoginAt: instant,
      isActive: true,
    }),
  },
  {
    name: 'Update User Profile',
    door: () => 'PATCH /users/profile',
    headers: bearer,
    body: () => ({ name: 'John Smith', contactNumber: '+919876543211', city: 'Delhi' }),
    status: 200,
    answer: () => ({ name: 'John Smith', contactNumber: '+919876543211', city: 'Delhi' }),
  },
  {
    name: 'Get User Preferences',
    door: () => 'GET /users/preferences',
    headers: bearer,
    status: 200,
    answer: () => ({ preferences }),
  },
  {
    name: 'Update User Preferences',
    door: () => 'POST /users/preferences',
    headers: bearer,
    body: () => wanted,
    status: 200,
    answer: () => ({ preferences: wanted }),
  },
  {
    name: 'Get All Active Cities',
    door: () => 'GET /cities',
    status: 200,
    answer: () => expect.arrayContaining([mumbai, { ...mumbai, name: 'Delhi', state: 'Delhi' }]),
  },
  {
    name: 'Search Cities',
    door: () => 'GET /cities/search?q=mum&limit=10&page=1',
    status: 200,
    answer: () => ({ results: [mumbai], page: 1, limit: 10, totalPages: 1, totalResults: 1 }),
  },
  {
    name: 'Create City (Admin Only)',
    door: () => 'POST /cities',
    headers: admin,
    body: () => ({ name: 'Pune', state: 'Maharashtra', country: 'India' }),
    status: 201,
    answer: () => pune,
    keep: ({ id }) => {
      known.cityId = String(id);
    },
  },
  {
    name: 'Get City by ID',
    door: () => `GET /cities/${known.cityId}`,
    status: 200,
    answer: () => pune,
  },
  {
    name: 'Update City (Admin Only)',
    door: () => `PUT /cities/${known.cityId}`,
    headers: admin,
    body: () => ({ name: 'Pune', state: 'Maharashtra', isActive: true }),
    status: 200,
    answer: () => pune,
  },
  {
    name: 'Update City (Admin Only), by a user',
    door: () => `PUT /cities/${known.cityId}`,
    headers: bearer,
    body: () => ({ name: 'Pune', state: 'Maharashtra', isActive: true }),
    status: 403,
  },
  {
    name: 'Delete City (Admin Only)',
    door: () => `DELETE /cities/${known.cityId}`,
    headers: admin,
    status: 204,
  },
  {
    name: '400 Bad Request',
    door: post('send-otp'),
    body: () => ({ email: MAIL, type: 'something_else' }),
    status: 400,
    answer: error(400, 'Invalid OTP type', 'Bad Request'),
  },
  {
    name: '401 Unauthorized',
    door: post('login-otp'),
    body: () => ({ email: MAIL, otp: '123456' }),
    status: 401,
    answer: error(401, 'Invalid or expired OTP', 'Unauthorized'),
  },
  {
    name: '404 Not Found',
    door: post('send-otp'),
    body: () => ({ email: 'nobody@example.com', type: 'password_reset' }),
    status: 404,
    answer: error(404, 'No user found with this email', 'Not Found'),
  },
];

beforeAll(async () => {
  const { db } = database.current;
  const { id } = await createUser(db, { platformRole: 'admin' });
  known.admin = (await signIn(db, id)).bearer;
});

test.each(EXAMPLES)('$name', async ({ before, door, body, headers, status, answer, keep }) => {
  await before?.();
  const [method = '', path = ''] = door().split(' ');
  const reply = await send(V1 + path, body?.(), headers?.(), method);
  expect([reply.status, reply.body]).toEqual([
    status,
    answer ? matching(answer()) : expect.anything(),
  ]);
  keep?.(reply.body);
});

/** An answer may say more than the reference shows; a list is as long as shown. */
function matching(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'asymmetricMatch' in value) return value;
  if (Array.isArray(value)) return value.map(matching);
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, matching(inner)])),
  );
}

test('429 Too Many Requests', async () => {
  const { send: limited } = authClient(database, () => ({ RATE_LIMITS: 'on' }));
  const ask = () =>
    limited(`${V1}/auth/send-otp`, { email: 'often@example.com', type: 'email_verification' });
  for (let time = 0; time < 5; time++) expect((await ask()).status).toBe(200);
  expect(await ask()).toMatchObject({
    status: 429,
    body: error(429, 'Too many OTP requests. Please try again later.', 'Too Many Requests')(),
  });
});
