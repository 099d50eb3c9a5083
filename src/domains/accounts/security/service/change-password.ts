import { hashPassword } from 'better-auth/crypto';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { findPasswordHash, insertPassword, setPassword } from '../../store/users';
import type { ChangePasswordInput } from '../contract';
import { deleteOtherSessions } from '../store/proofs';
import { checkOwnPassword, inPerson, proved } from './prove';

/**
 * Gives the account a new password, after its old one; an account without one needs a recent proof instead. Every other
 * device is signed out, and the person is told by mail.
 */
export async function changePassword(
  ctx: Ctx,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<{ endedSessions: number }> {
  const hasPassword = (await findPasswordHash(ctx.db, inPerson(ctx).userId)) !== null;
  if (hasPassword) await checkOwnPassword(ctx, currentPassword ?? '', 'currentPassword');
  // Before the transaction: the hash takes tens of milliseconds, in which no connection should wait.
  const hash = await hashPassword(newPassword);
  return inTransaction(ctx, async (ctx) => {
    const { userId, sessionId } = await proved(ctx);
    if (hasPassword) await setPassword(ctx.db, userId, hash);
    else await insertPassword(ctx.db, { id: uuidv7(), userId, hash });
    const endedSessions = await deleteOtherSessions(ctx.db, userId, sessionId);
    await recordAudit(ctx, { kind: 'password_changed', userId });
    await sendAccountLetter(ctx, userId, 'password_changed');
    return { endedSessions };
  });
}
