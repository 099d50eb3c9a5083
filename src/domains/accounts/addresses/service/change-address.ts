import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import type { CodeAddress } from '../../codes/model';
import { findAddressee } from '../../codes/service/addressee';
import { redeemCode } from '../../codes/service/redeem-code';
import { sendCode } from '../../codes/service/send-code';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { proved } from '../../security/service/prove';
import { updateUser } from '../../store/users';

/**
 * Sends a code to the address that the actor wants to be reached by, after a recent proof. Whether somebody else has it
 * is told only to who then shows the code.
 */
export async function proveNewAddress(
  ctx: Ctx,
  { address }: { address: CodeAddress },
): Promise<{ resendAt: Date }> {
  await proved(ctx);
  const { resendAt } = await sendCode(ctx, { address, purpose: 'sign_in', again: 'after_a_pause' });
  return { resendAt };
}

/**
 * Makes a proved address the actor's: the code uses itself up, the old e-mail address is told. `conflict` with the
 * reason `ADDRESS_TAKEN` where another account has it.
 */
export async function changeAddress(
  ctx: Ctx,
  { address, code }: { address: CodeAddress; code: string },
): Promise<void> {
  const { userId } = await proved(ctx);
  await redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx) => {
    const holder = await findAddressee(ctx.db, address);
    if (holder && holder.id !== userId) {
      throw new AppError('conflict', {
        reason: 'ADDRESS_TAKEN',
        message: 'Another account has this address.',
      });
    }
    const isEmail = address.kind === 'email';
    // Before the change: the letter goes to the address that is left behind.
    if (isEmail && !holder) await sendAccountLetter(ctx, userId, 'email_changed');
    const changes = isEmail
      ? { email: address.value, emailVerified: true }
      : { phone: address.value, phoneVerified: true };
    await updateUser(ctx.db, userId, changes, ctx.now);
    await recordAudit(ctx, { kind: isEmail ? 'email_changed' : 'phone_changed', userId });
  });
}
