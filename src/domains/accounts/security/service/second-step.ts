import { generateRandomString } from 'better-auth/crypto';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { SECOND_STEP_LIFETIME_MS } from '../model';
import { insertChallenge, isTwoFactorOn } from '../store/two-factor';

export const SECOND_STEP_REQUIRED = 'SECOND_STEP_REQUIRED';

/**
 * The one rule about the second step: a password, a code or a token of ours opens no session of an account that has
 * one. REST answers its `unauthenticated`, as the documented sign-ins know no second step; a page goes on with
 * {@link beginSecondStep}.
 */
export async function refuseWithoutSecondStep(ctx: Pick<Ctx, 'db'>, userId: string): Promise<void> {
  if (!(await isTwoFactorOn(ctx.db, userId))) return;
  throw new AppError('unauthenticated', {
    reason: SECOND_STEP_REQUIRED,
    message: 'This account has two-step sign-in: sign in on the website.',
  });
}

/**
 * Remembers that whoever holds the answered cookie has shown the first proof of being this user. It opens nothing: the
 * page `/sign-in/second-step` asks for the code.
 */
export async function beginSecondStep(
  ctx: Pick<Ctx, 'db' | 'now' | 'credentials'>,
  userId: string,
): Promise<{ cookie: string }> {
  const identifier = `2fa-${generateRandomString(20)}`;
  const expiresAt = new Date(ctx.now.getTime() + SECOND_STEP_LIFETIME_MS);
  await insertChallenge(ctx.db, { ids: [uuidv7(), uuidv7()], identifier, userId, expiresAt });
  return { cookie: ctx.credentials.secondStepCookie(identifier, SECOND_STEP_LIFETIME_MS / 1000) };
}
