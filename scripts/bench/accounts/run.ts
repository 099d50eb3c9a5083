import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@/composition/http/application';
import { rootRouter } from '@/composition/root-router';
import { routes } from '@/composition/routes';
import { contextOf, openRuntime } from '@/composition/runtime';
import { migrateDatabase } from '@/platform/db/migrate';
import { parseEnv } from '@/platform/env';
import { startPostgres } from '@/platform/postgres-server/server';
import { writeTable } from '../table';
import { type Attempts, attemptSignIns } from './attempts';
import { type Check, checkSessions } from './session-check';
import { countSignIns, type SignIns } from './sign-ins';

const MOST_MS = 0.3;
/** The throughput that the password hash alone allows, less what a request costs beside it. */
const LEAST_SHARE = 0.8;

/**
 * `npm run bench -- accounts`: what it costs to know who asks, how many sign-ins a process answers, and whether the limit
 * on wrong passwords holds over four processes. Exits 1 where one of them does not hold.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gable-bench-accounts-'));
  const postgres = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const url = postgres.url('postgres');
    await migrateDatabase(url);
    const secret = 'b'.repeat(64);
    const settings = { DATABASE_URL: url, AUTH_SECRET: secret, DATA_DIR: folder, DEMO: 'off' };
    const env = parseEnv({ ...settings, LOG_LEVEL: 'silent', RATE_LIMITS: 'off' });
    const runtime = openRuntime(env, 'gable bench');
    try {
      const application = createApplication({ runtime, routes, router: rootRouter });
      const checks = await checkSessions(runtime, url, secret);
      const signIns = await countSignIns(contextOf(runtime, { requestId: 'bench' }), application);
      const attempts = await attemptSignIns(settings);
      await report(checks, signIns, attempts);
    } finally {
      await runtime.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report(checks: readonly Check[], signIns: SignIns, attempts: Attempts) {
  const share = signIns.signIns / signIns.hashes;
  await writeTable(
    'accounts',
    ['who asks', 'median, ms', 'CPU of the process, ms', 'queries'],
    checks.map(({ name, ms, cpuMs, queries }) => [
      name,
      ms.toFixed(3),
      cpuMs.toFixed(3),
      queries.toFixed(2),
    ]),
    [
      `A check is to cost at most ${MOST_MS} ms with one query, and no query while it is remembered. A signature that was right is not checked again by the same process; the line of a token that it has not met shows what that saves.`,
      `Passwords are hashed with scrypt (Better Auth's: N = 16384, r = 16, p = 1, 64 bytes). One process compares ${signIns.hashes.toFixed(1)} of them a second and answers ${signIns.signIns.toFixed(1)} whole sign-ins over REST, ${(share * 100).toFixed(0)} % of that, 16 at once.`,
      `1,000 sign-ins with wrong passwords from 50 addresses, by three doors at four processes at once, took ${attempts.seconds.toFixed(1)} s: of each address ${attempts.fewest === attempts.most ? attempts.most : `${attempts.fewest} to ${attempts.most}`} attempts were looked at (the limit is 5), ${attempts.refused} were refused.`,
    ].join('\n\n'),
  );
  const [cookie, token, ...others] = checks;
  const isFast = [cookie, token].every((check) => check && check.ms <= MOST_MS);
  const isSparing =
    cookie?.queries === 1 &&
    token?.queries === 1 &&
    others.slice(0, 2).every((check) => check.queries === 0);
  if (!isFast || !isSparing || share < LEAST_SHARE || !attempts.holds) process.exitCode = 1;
}
