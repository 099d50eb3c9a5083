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
/** Tokens that the process meets for the first time, each once. */
const STRANGERS = 500;
const WARM_UP = 500;
const COUNTED = 100;

export interface Check {
  readonly name: string;
  /** Median of one check, in milliseconds. */
  readonly ms: number;
  /** Of this process alone, per check. */
  readonly cpuMs: number;
  readonly queries: number;
}

/**
 * What it costs to learn who sends a request, by each kind of credential, one after the other. Queries are counted in a
 * pass of its own: while the driver counts, it keeps a stack trace of every query, which costs a tenth of the check.
 */
export async function checkSessions(
  runtime: Runtime,
  url: string,
  secret: string,
): Promise<Check[]> {
  let queries = 0;
  const counts: number[] = [];
  await withWays(
    runtime,
    url,
    secret,
    () => void queries++,
    async ({ check }) => {
      await check(0);
      queries = 0;
      for (let round = 0; round < COUNTED; round++) await check(round);
      counts.push(queries / COUNTED);
    },
  );
  const checks: Check[] = [];
  await withWays(runtime, url, secret, false, async (way) => {
    checks.push({ ...(await timed(way)), queries: counts[checks.length] ?? Number.NaN });
  });
  return checks;
}

interface Way {
  readonly name: string;
  readonly rounds: number;
  check(round: number): Promise<unknown>;
}

/** Does `work` with each way to be known, over a connection of their own. */
async function withWays(
  { credentials, log, env }: Runtime,
  url: string,
  secret: string,
  debug: (() => void) | false,
  work: (way: Way) => Promise<void>,
): Promise<void> {
  const sql = connect(url, { max: 1, debug });
  const db = drizzle(preparing(sql), { casing: 'snake_case' }) as Database;
  const { id } = await createUser(db);
  const person = await signIn(db, id, credentials);
  const cookie = new Headers({ cookie: person.cookie });
  const bearer = new Headers({ authorization: person.bearer });
  const strangers: Headers[] = [];
  while (strangers.length < WARM_UP + STRANGERS) {
    const { token } = await credentials.issueAccessToken(
      { ...person.session, userId: id },
      new Date(),
    );
    strangers.push(new Headers({ authorization: `Bearer ${token}` }));
  }
  const identify = (headers: Headers) => resolveActor({ db, credentials }, headers, new Date());
  const cached = cachedIdentify(identify);
  const { api } = betterAuthOf({ db, log, secret, publicUrl: env.PUBLIC_URL });
  const many = { rounds: ROUNDS };
  const ways: Way[] = [
    { name: 'cookie', ...many, check: () => identify(cookie) },
    { name: 'access token', ...many, check: () => identify(bearer) },
    { name: 'cookie, read again within 15 s', ...many, check: () => cached(cookie, 'GET') },
    { name: 'access token, read again within 15 s', ...many, check: () => cached(bearer, 'GET') },
    {
      name: 'access token that this process has not met',
      rounds: STRANGERS,
      check: (round) => identify(strangers[round] ?? bearer),
    },
    {
      name: "cookie, Better Auth's getSession",
      ...many,
      check: () => api.getSession({ headers: cookie }),
    },
    { name: 'one bare query', ...many, check: () => sql.unsafe('select 1', [], { prepare: true }) },
  ];
  try {
    for (const way of ways) await work(way);
  } finally {
    await sql.end();
  }
}

async function timed({ name, rounds, check }: Way): Promise<Omit<Check, 'queries'>> {
  for (let round = 0; round < WARM_UP; round++) await check(round);
  const cpu = process.cpuUsage();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await check(WARM_UP + round);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    name,
    ms: times.sort((a, b) => a - b)[rounds / 2] ?? 0,
    cpuMs: (user + system) / 1000 / rounds,
  };
}
