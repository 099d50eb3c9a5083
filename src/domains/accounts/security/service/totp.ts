import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Database } from '@/platform/db/client';
import { TOTP_DIGITS, TOTP_PERIOD_SECONDS } from '../model';
import { claimStep, findTwoFactor } from '../store/two-factor';

/** Clocks differ: the code before and the one after are taken as well. */
const WINDOW = [-1, 0, 1];

/** The step of time (RFC 6238) that a code is of; null for a code of none that is taken now. */
export async function stepOfCode(secret: string, code: string, now: Date): Promise<number | null> {
  const otp = createOTP(secret, { digits: TOTP_DIGITS, period: TOTP_PERIOD_SECONDS });
  const current = Math.floor(now.getTime() / (TOTP_PERIOD_SECONDS * 1000));
  let found: number | null = null;
  for (const apart of WINDOW) {
    if ((await otp.hotp(current + apart)) === code) found = current + apart;
  }
  return found;
}

/**
 * Whether a code of the person's app has been used, or one after it (RFC 6238, 5.2): whoever looks over a shoulder gets
 * nothing. A code that is right and new counts as used from here on, one that is wrong is nobody's.
 */
export async function isUsedCode(
  db: Database,
  asked: { userId: string; code: string; key: string; now: Date },
): Promise<boolean> {
  const { userId, code, key, now } = asked;
  const kept = await findTwoFactor(db, userId);
  if (!kept) return false;
  const secret = await symmetricDecrypt({ key, data: kept.secret });
  const step = await stepOfCode(secret, code, now);
  return step !== null && !(await claimStep(db, userId, step));
}
