import { eq } from 'drizzle-orm';
import { user } from '@/domains/accounts/tables';
import { testApplication } from './application';
import { PUBLIC_URL } from './context';
import type { TestDatabase } from './database';

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookies: string[];
}

/** Registers and signs in over REST. Limits have tests of their own; here hundreds of attempts come from one address. */
export function authClient(
  database: TestDatabase,
  settings: () => Record<string, string> = () => ({}),
) {
  const open = () => testApplication(database, { env: { RATE_LIMITS: 'off', ...settings() } });
  let application: ReturnType<typeof open> | undefined;
  let counted = 0;

  async function send(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Reply> {
    application ??= open();
    const isForm = body instanceof URLSearchParams;
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const reply = await application.request(`${PUBLIC_URL}${path}`, {
      method,
      headers: { 'content-type': type, ...headers },
      body: body === undefined || typeof body === 'string' || isForm ? body : JSON.stringify(body),
    });
    const text = await reply.text();
    return {
      status: reply.status,
      body: text === '' ? {} : JSON.parse(text),
      cookies: reply.headers.getSetCookie(),
    };
  }

  return {
    send,
    register: (body: unknown) => send('/api/v1/auth/register', body),
    login: (body: unknown) => send('/api/v1/auth/login', body),
    newEmail: () => `john-${++counted}@example.com`,
    userOf: async (email: string) =>
      (await database.current.db.select().from(user).where(eq(user.email, email)))[0],
    /** Goes on as another process would, which remembers nothing. */
    restart: () => {
      application = open();
    },
  };
}

/** An address of 1,000 characters. */
export function longEmail(): string {
  return `${'a'.repeat(988)}@example.com`;
}
