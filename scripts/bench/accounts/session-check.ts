import { drizzle } from 'drizzle-orm/postgres-js';
import { cachedIdentify } from '@/composition/http/identity-cache';
import type { Runtime } from '@/composition/runtime';
import { betterAuthOf } from '@/domains/accounts/authentication';
import { resolveActor } from '@/domains/accounts/service/resolve-actor';
import type { Database } from '@/platform/db/client';
import { connect } from '@/platform/db/connect';
import { preparing } from '@/platform/db/prepared';
import { createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';

const ROUNDS = 4000;
const WARM_UP = 500;

export interface Check {
  readonly name: string;
  /** Median of one check, in milliseconds. */
  readonly ms: number;
  /** Of this process alone, per check. */
  readonly cpuMs: number;
  readonly queries: number;
}

/** What it costs to learn who sends a request, by each kind of credential, one after the other. */
export async function checkSessions(
  runtime: Runtime,
  url: string,
  secret: string,
): Promise<Check[]> {
  const { credentials, log, env } = runtime;
  let queries = 0;
  const sql = connect(url, { max: 1, debug: () => void queries++ });
  const db = drizzle(preparing(sql), { casing: 'snake_case' }) as Database;
  const person = await signIn(db, (await createUser(db)).id, credentials);
  const cookie = new Headers({ cookie: person.cookie });
  const bearer = new Headers({ authorization: person.bearer });
  const identify = (headers: Headers) => resolveActor({ db, credentials }, headers, new Date());
  const cached = cachedIdentify(identify);
  const { api } = betterAuthOf({ db, log, secret, publicUrl: env.PUBLIC_URL });

  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['cookie', () => identify(cookie)],
    ['access token', () => identify(bearer)],
    ['cookie, read again within 15 s', () => cached(cookie, 'GET')],
    ['access token, read again within 15 s', () => cached(bearer, 'GET')],
    ["cookie, Better Auth's getSession", () => api.getSession({ headers: cookie })],
  ];
  const checks: Check[] = [];
  for (const [name, check] of ways) {
    for (let round = 0; round < WARM_UP; round++) await check();
    const before = queries;
    const cpu = process.cpuUsage();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await check();
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(cpu);
    checks.push({
      name,
      ms: times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0,
      cpuMs: (user + system) / 1000 / ROUNDS,
      queries: (queries - before) / ROUNDS,
    });
  }
  await sql.end();
  return checks;
}
