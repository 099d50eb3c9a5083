import { beforeAll, expect, test, vi } from 'vitest';
import { TEST_SECRET } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { testServer } from '@/testing/http-server';
import { signIn } from '@/testing/sign-in';

type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'OPTIONS';
type NextRoute = Record<Method, (request: Request) => Promise<Response>>;

const database = testDatabase();
let bearer: string;
let cookie: string;
let homeId: number;
let server: string;
let next: NextRoute;

beforeAll(async () => {
  const { db } = database.current;
  ({ bearer, cookie } = await signIn(db, (await createUser(db)).id));
  homeId = (await createListing(db)).propertyId;
  const settings = { RATE_LIMIT_USER_PER_MINUTE: '100000', DEMO: 'on', LOG_LEVEL: 'silent' };
  server = (await testServer(database, { env: settings })).url;
  // Next's mount reads the process's own environment when it first answers.
  const own = { ...settings, DATABASE_URL: database.url, AUTH_SECRET: TEST_SECRET };
  for (const [name, value] of Object.entries(own)) vi.stubEnv(name, value);
  next = await import('@/app/api/[[...route]]/route');
  const { nextRuntime } = await import('../next-runtime');
  database.onClose(() => nextRuntime().close());
});

type Asked = { method?: Method; headers?: Record<string, string>; body?: string };
const json = { 'content-type': 'application/json' };
const login = '{"email":"nobody@example.org","password":"not this one 1"}';

const questions: [path: string, asked: () => Asked][] = [
  ['/healthz', () => ({})],
  ['/openapi.json', () => ({})],
  ['/docs', () => ({})],
  ['/redoc', () => ({})],
  ['/.well-known/jwks.json', () => ({})],
  ['/media/public/none.webp', () => ({})],
  ['/files/none?expires=1&signature=x', () => ({})],
  ['/api/properties/search?city=Lyon', () => ({ headers: { authorization: bearer } })],
  ['/api/properties/search?city=Lyon', () => ({ headers: { cookie } })],
  ['/api/properties/search', () => ({})],
  ['/api/properties/search?per_page=101', () => ({ headers: { authorization: bearer } })],
  ['/api/properties/search', () => ({ headers: { authorization: 'Bearer x' } })],
  ['/api/properties/HOME', () => ({ headers: { authorization: bearer } })],
  ['/api/properties/HOME', () => ({ method: 'HEAD', headers: { authorization: bearer } })],
  ['/api/properties/HOME', () => ({ method: 'PATCH', headers: json, body: '{}' })],
  ['/api/properties/HOME/favorite', () => ({ method: 'POST', headers: { authorization: bearer } })],
  [
    '/api/properties/HOME/favorite',
    () => ({ method: 'POST', headers: { cookie, origin: 'https://evil.example' } }),
  ],
  ['/api/v1/auth/login', () => ({ method: 'POST', headers: json, body: login })],
  ['/api/v1/auth/login', () => ({ method: 'POST', headers: json, body: '{' })],
  ['/api/auth/sign-in/email', () => ({ method: 'POST', headers: json, body: login })],
  ['/api/auth/get-session', () => ({ headers: { cookie } })],
  ['/api/nothing/here', () => ({})],
  ['/api/homes', () => ({ method: 'OPTIONS' })],
  ['/api/trpc/properties.search?input=%7B%22json%22%3A%7B%7D%7D', () => ({})],
  ['/api/trpc/accounts.me,properties.byId?batch=1&input=%7B%7D', () => ({ headers: { cookie } })],
  ['/api/trpc/no.such', () => ({})],
];

/** What differs from answer to answer, or belongs to the transport. */
const PASSING =
  /^(date|connection|keep-alive|transfer-encoding|content-length|x-request-id|x-ratelimit-.*)$/;

async function told(answer: Response) {
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !PASSING.test(name)));
  const names = [...answer.headers.keys()].filter((name) => /^x-r/.test(name)).sort();
  return { status: answer.status, headers, names, body: await answer.text() };
}

test.each(questions)('both mounts answer %s the same', async (pattern, ask) => {
  const { method = 'GET', ...init } = ask();
  const path = pattern.replace('HOME', String(homeId));
  // Root paths reach Next's mount through its rewrites.
  const inNext = path.startsWith('/api/') ? path : `/api/-${path}`;
  const behindNext = await next[method](
    new Request(`http://localhost:3000${inNext}`, { method, ...init }),
  );
  const behindServer = await fetch(`${server}${path}`, { method, ...init });
  const [expected, found] = [await told(behindServer), await told(behindNext)];
  // Only our own server knows addresses, so only there strangers are counted.
  if (!found.names.includes('x-ratelimit-limit')) expected.names = found.names;
  expect(found).toEqual(expected);
});
