import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deliverCodeJob } from '@/domains/accounts/codes/jobs';
import { runJob } from '@/platform/jobs/run-job';
import { createLogger } from '@/platform/log';
import { sendMailJob } from '@/platform/mail/job';
import { sendGridMail } from '@/platform/mail/sendgrid';
import { smtpMail } from '@/platform/mail/smtp';
import { createMetrics } from '@/platform/metrics/metrics';
import { twilioSms } from '@/platform/sms/twilio';
import { testApplication, testRuntime } from '@/testing/application';
import { PUBLIC_URL, queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { firebaseProject } from '@/testing/firebase-project';
import { lettersOf } from '@/testing/letters';
import { rootRouter } from '../root-router';
import { routes } from '../routes';
import { declaredRoutes } from './declared-routes';

/** Everything that is written while the doors are walked through: our log, and what a library prints by itself. */
const lines: string[] = [];
const log = createLogger('trace', { write: (line) => void lines.push(line) });
const secrets = new Set<string>();
/** Remembers a secret and hands it on. */
const secret = (text: string): string => {
  secrets.add(text);
  return text;
};
const expectNoSecrets = () => {
  const written = lines.join('\n');
  for (const one of secrets) {
    expect(one.length).toBeGreaterThan(5);
    expect(written.includes(one), `${one} is in the log`).toBe(false);
  }
};

const database = testDatabase();
const { deliver, lastCode, lastLink } = lettersOf(database);
let project: Awaited<ReturnType<typeof firebaseProject>>;
let send: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation(
      (...said) => void lines.push(said.map(String).join(' ')),
    );
  }
  project = await firebaseProject();
  const env = { RATE_LIMITS: 'off', ...project.env };
  const application = testApplication(database, { env, log });
  send = async (path, init) => application.request(`${PUBLIC_URL}${path}`, init);
});
afterAll(() => project.close());

/** One of everything that is secret, in every field that a door reads it from. */
const NAMES = ['password', 'newPassword', 'currentPassword', 'token', 'idToken', 'otp', 'code'];
const TOKENS = ['refresh_token', 'refreshToken', 'access_token', 'session_token', 'key', 'secret'];
const filled = () =>
  Object.fromEntries([...NAMES, ...TOKENS].map((name) => [name, secret(`hidden-${name}-4711`)]));
const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

test('whatever any door is sent, right or wrong, read or not', async () => {
  const bearer = `Bearer ${secret('hidden-bearer-token-4711')}`;
  const cookie = `better-auth.session_token=${secret('hidden-cookie-4711')}.${secret('hidden-signature')}`;
  const query = `token=${secret('hidden-query-4711')}&code=${secret('hidden-code-4711')}`;
  const body = { ...filled(), email: 'log@example.com', phone: '+33612345678', name: 'Ada' };
  const doors = declaredRoutes(testRuntime(database), routes).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: path.replaceAll(/\{(\w+)\}/g, '7'),
  }));
  const better = ['sign-in/email', 'sign-up/email', 'two-factor/verify-totp', 'join', 'start'];
  const codes = ['sign-in/code', 'sign-up/code', 'code/send', 'password/reset', 'sign-in/social'];
  const passkeys = ['passkey/verify-authentication', 'passkey/verify-registration'];
  for (const path of [...better, ...codes, ...passkeys, 'two-factor/verify-backup-code']) {
    doors.push({ method: 'POST', path: `/api/auth/${path}` });
  }
  doors.push({ method: 'GET', path: '/api/auth/get-session' });
  for (const name of Object.keys(rootRouter._def.procedures)) {
    doors.push({ method: 'GET', path: `/api/trpc/${name}` });
    doors.push({ method: 'POST', path: `/api/trpc/${name}` });
  }
  for (const { method, path } of doors) {
    const isTrpc = path.startsWith('/api/trpc');
    const sent = JSON.stringify(isTrpc ? superjson.serialize(body) : body);
    const input = isTrpc ? `&input=${encodeURIComponent(sent)}` : '';
    const init = method === 'GET' ? {} : { body: sent };
    await send(`${path}?${query}${input}`, { method, headers: { ...json, cookie }, ...init });
    await send(`${path}?${query}${input}`, {
      method,
      headers: { ...json, authorization: bearer },
      ...(method === 'GET' ? {} : { body: sent.slice(0, -1) }),
    });
    if (method !== 'POST' || !path.startsWith('/api/auth/')) continue;
    const headers = { origin: PUBLIC_URL, cookie };
    await send(path, { method, headers, body: new URLSearchParams(body) });
  }
  expect(lines.filter((line) => line.includes('"path":')).length).toBeGreaterThan(doors.length);
  expectNoSecrets();
}, 60_000);

test('what people are given: sessions, tokens, codes, links, keys', async () => {
  const email = 'walk@example.com';
  const password = secret('hidden password 47110');
  const made = await (await post('/api/v1/auth/register', { name: 'Ada', email, password })).json();
  const login = await post('/api/v1/auth/login', { email, password });
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  secret(decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '');
  const read = await login.json();
  for (const { access_token, tokens } of [made, read]) {
    secret(access_token);
    secret(tokens.refresh.token);
  }
  await send('/api/v1/users/profile', {
    headers: { authorization: `Bearer ${read.access_token}` },
  });
  await post('/api/auth/refresh', { refresh_token: read.tokens.refresh.token });
  const rotated = { refreshToken: read.tokens.refresh.token };
  const fresh = await (await post('/api/v1/auth/refresh-tokens', rotated)).json();
  secret(fresh.access.token);
  await post('/api/v1/auth/logout', { refreshToken: secret(fresh.refresh.token) });
  const ctx = testContext(database);
  await post('/api/v1/auth/send-otp', { email, type: 'email_verification' });
  await deliver(ctx);
  const otp = secret(await lastCode(email));
  await post('/api/v1/auth/verify-otp', { email, otp, type: 'email_verification' });
  const signedIn = await (await post('/api/v1/auth/login-otp', { email, otp })).json();
  await post('/api/v1/auth/forgot-password', { email });
  await deliver(ctx);
  const link = secret(new URL(await lastLink(email)).searchParams.get('token') ?? '');
  const changed = { password: secret('hidden password 47111') };
  await post(`/api/v1/auth/reset-password?token=${link}`, changed);
  const idToken = secret(await project.sign({ email: 'fire@example.com', emailVerified: true }));
  await post('/api/firebase-auth/oauth/login', { idToken });
  await send('/api/v1/users/profile', { headers: { authorization: `Bearer ${idToken}` } });

  expect(signedIn.user.email).toBe(email);
  const again = await post('/api/v1/auth/login', { email, ...changed });
  const own = again.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const started = await trpc('security.startTwoFactor', own, undefined);
  const key = secret(new URL(started.uri).searchParams.get('secret') ?? '');
  const app = createOTP(new TextDecoder().decode(base32.decode(key)));
  const first = secret(await app.totp());
  const { backupCodes } = await trpc('security.confirmTwoFactor', own, { code: first });
  for (const one of backupCodes) secret(one);
  const half = await post('/api/auth/sign-in/email', { email, ...changed });
  const challenge = half.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const code = { code: backupCodes[0] };
  const done = await post('/api/auth/two-factor/verify-backup-code', code, { cookie: challenge });
  expect(done.status).toBe(200);
  expectNoSecrets();
}, 60_000);

async function trpc(name: string, cookie: string, input: unknown) {
  const reply = await post(`/api/trpc/${name}`, superjson.serialize(input), {
    cookie,
    origin: PUBLIC_URL,
  });
  const { result } = await reply.json();
  return superjson.deserialize(result.data) as { uri: string; backupCodes: string[] };
}

test('what breaks on its way: queries, letters and text messages', async () => {
  const { sql } = database.current;
  const password = secret('hidden password 47112');
  const email = 'break@example.com';
  await post('/api/v1/auth/register', { name: 'Ada', email, password });
  const sending = { to: email, subject: 'Hello', text: secret('hidden text 4711'), html: 'x' };
  await sql`alter table session rename to session_away`;
  try {
    for (const path of ['/api/v1/auth/login', '/api/auth/sign-in/email']) {
      expect((await post(path, { email, password })).status).toBe(500);
    }
    const session = secret('abcdefghijklmnopqrstuvwxyz012345');
    const headers = { authorization: `Bearer ${session}` };
    expect((await send('/api/v1/users/profile', { headers })).status).toBe(500);
    const trpcHeaders = { headers };
    expect((await send('/api/trpc/accounts.me', trpcHeaders)).status).toBe(500);
  } finally {
    await sql`alter table session_away rename to session`;
  }
  await post('/api/v1/auth/send-otp', { email, type: 'email_verification' });
  await post('/api/firebase-auth/otp/send', { phone: '+33612345679' });
  const away = 'http://127.0.0.1:9';
  const sender = { name: 'Gable', address: 'gable@example.org' };
  const apiKey = secret('hidden-key-of-sendgrid');
  const authToken = secret('hidden-token-of-twilio');
  const sid = 'AC0123456789';
  const ways = [
    sendGridMail({ url: away, apiKey, sender }),
    smtpMail({ host: '127.0.0.1', port: 9, username: 'gable', password: apiKey, sender }),
  ];
  const sms = twilioSms({ url: away, accountSid: sid, authToken, from: '+15005550006' });
  const payloads = await queuedPayloads(database, deliverCodeJob);
  expect(payloads).toHaveLength(2);
  for (const mail of ways) {
    const contextFor = () => ({ ...testContext(database), mail, sms, log });
    const surroundings = { log, metrics: createMetrics(), contextFor };
    const work = [
      ...payloads.map((data) => ({ job: deliverCodeJob, data })),
      { job: sendMailJob, data: sending },
      { job: deliverCodeJob, data: { id: 7, secrets: secret('hidden-sealed-4711') } },
    ];
    for (const { job, data } of work) {
      const queued = { id: 'one', data, retryCount: 0, retryLimit: 0 };
      const result = await runJob(job, queued as never, surroundings);
      expect(result.status).not.toBe('completed');
      lines.push(JSON.stringify(result));
    }
  }
  for (const { secrets: sealed } of payloads as { secrets: string }[]) secret(sealed);
  expect(lines.filter((line) => line.includes('job failed'))).toHaveLength(8);
  expectNoSecrets();
}, 60_000);
