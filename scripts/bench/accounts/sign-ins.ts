import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Application } from '@/composition/http/application';
import { account } from '@/domains/accounts/tables';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { createUser } from '@/testing/factories';

const AT_ONCE = 16;
const SECONDS = 8;
const PASSWORD = 'a password of the benchmark 1';

export interface SignIns {
  /** Comparisons with a stored hash alone, per second. */
  readonly hashes: number;
  /** Whole sign-ins over REST, per second. */
  readonly signIns: number;
}

/** How many sign-ins a process answers, beside how many password hashes it makes and nothing else. */
export async function countSignIns(ctx: Ctx, application: Application): Promise<SignIns> {
  const hash = await hashPassword(PASSWORD);
  const { id: userId, email } = await createUser(ctx.db);
  await ctx.db
    .insert(account)
    .values({ id: uuidv7(), accountId: userId, providerId: 'credential', userId, password: hash });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  };
  const signIn = async () => {
    const { status } = await application.request('/api/v1/auth/login', init);
    if (status !== 200) throw new Error(`a sign-in answered ${status}`);
  };
  return {
    hashes: await perSecond(async () => void (await verifyPassword({ hash, password: PASSWORD }))),
    signIns: await perSecond(signIn),
  };
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  let done = 0;
  const start = performance.now();
  const until = start + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        await work();
        done++;
      }
    }),
  );
  return done / ((performance.now() - start) / 1000);
}
