import { createOTP } from '@better-auth/utils/otp';
import { generateRandomString } from 'better-auth/crypto';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { shownEmail } from '../../model';
import { findUser } from '../../store/users';
import type { TwoFactorSetup } from '../contract';
import { TOTP_DIGITS, TOTP_PERIOD_SECONDS } from '../model';
import { drawQrCode } from '../qr-code';
import {
  claimStep,
  findTwoFactor,
  replaceTwoFactor,
  turnTwoFactorOff,
  turnTwoFactorOn,
} from '../store/two-factor';
import { makeBackupCodes, sealBackupCodes } from './backup-codes';
import { proved } from './prove';
import { stepOfCode } from './totp';

const TOTP = { digits: TOTP_DIGITS, period: TOTP_PERIOD_SECONDS };

/** Makes a secret for an authenticator app (RFC 6238). Nothing is asked of it before a first code has come back. */
export function startTwoFactor(ctx: Ctx): Promise<TwoFactorSetup> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    const user = await findUser(ctx.db, userId);
    if (!user) throw new AppError('unauthenticated');
    if (user.twoFactorEnabled) throw alreadyOn();
    const secret = generateRandomString(32);
    await replaceTwoFactor(ctx.db, {
      id: uuidv7(),
      userId,
      secret: await ctx.credentials.encrypt(secret),
      backupCodes: await sealBackupCodes(ctx, []),
      createdAt: ctx.now,
    });
    const uri = createOTP(secret, TOTP).url('Gable', shownEmail(user.email) ?? user.name);
    const typed = new URL(uri).searchParams.get('secret') ?? '';
    return { secret: typed.replaceAll(/(.{4})(?=.)/g, '$1 '), uri, qrCode: drawQrCode(uri) };
  });
}

/**
 * Puts the second step in force with a first code of the app, and answers the backup codes, which are never shown
 * again. `invalid_input` with the reason `WRONG_CODE` for any other code.
 */
export function confirmTwoFactor(
  ctx: Ctx,
  { code }: { code: string },
): Promise<{ backupCodes: string[] }> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    const begun = await findTwoFactor(ctx.db, userId);
    if (!begun) throw new AppError('not_found');
    if (begun.verified) throw alreadyOn();
    const secret = await ctx.credentials.decrypt(begun.secret);
    const step = await stepOfCode(secret, code, ctx.now);
    if (step === null) {
      const message = 'This is not the code that the app shows now.';
      throw new AppError('invalid_input', {
        reason: 'WRONG_CODE',
        message,
        issues: [{ path: ['code'], message, kind: 'wrong' }],
      });
    }
    const backupCodes = await makeBackupCodes(ctx, userId);
    await claimStep(ctx.db, userId, step);
    await turnTwoFactorOn(ctx.db, userId);
    await recordAudit(ctx, { kind: 'two_factor_on', userId });
    await sendAccountLetter(ctx, userId, 'two_factor_on');
    return { backupCodes };
  });
}

/** From now on a password or a code alone signs in again. */
export function endTwoFactor(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    if (!(await findTwoFactor(ctx.db, userId))) return;
    await turnTwoFactorOff(ctx.db, userId);
    await recordAudit(ctx, { kind: 'two_factor_off', userId });
    await sendAccountLetter(ctx, userId, 'two_factor_off');
  });
}

function alreadyOn(): AppError {
  return new AppError('conflict', {
    reason: 'TWO_FACTOR_ON',
    message: 'Two-step sign-in is on already: turn it off first.',
  });
}
