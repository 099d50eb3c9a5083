import { hashPassword } from 'better-auth/crypto';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { replacePassword } from '../../service/replace-password';
import type { CodeAddress } from '../model';
import { endCode, lockByLink } from '../store';
import { findAddressee } from './addressee';
import { linkHash } from './code-hash';
import { redeemCode, wrongCode } from './redeem-code';

/** Sets a new password for whoever shows the code that was sent for it. Every session of the account ends. */
export async function resetPasswordWithCode(
  ctx: Ctx,
  input: { address: CodeAddress; code: string; newPassword: string },
): Promise<void> {
  const { address, code } = input;
  const hash = await hashPassword(input.newPassword);
  await redeemCode(ctx, { address, purpose: 'password_reset', code }, (ctx) =>
    resetFor(ctx, address, hash),
  );
}

/** The same by the link in the letter, which works once and for an hour; `unauthenticated` for any other. */
export async function resetPasswordWithLink(
  ctx: Ctx,
  input: { token: string; newPassword: string },
): Promise<void> {
  const hash = await hashPassword(input.newPassword);
  await inTransaction(ctx, async (ctx) => {
    const row = await lockByLink(ctx.db, linkHash(input.token), ctx.now);
    if (!row) {
      throw new AppError('unauthenticated', {
        message: 'The link has expired or was used already',
        reason: 'INVALID_TOKEN',
      });
    }
    await endCode(ctx.db, row.id, ctx.now);
    await resetFor(ctx, { kind: row.addressKind, value: row.address }, hash);
  });
}

async function resetFor(ctx: Ctx, address: CodeAddress, hash: string): Promise<void> {
  const user = await findAddressee(ctx.db, address);
  // A code went to nobody; whoever guessed it is told what any wrong code is told.
  if (!user) throw wrongCode();
  await replacePassword(ctx, user, hash, address);
}
