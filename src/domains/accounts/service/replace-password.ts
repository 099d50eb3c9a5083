import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { recordAudit } from '../audit/service/record-audit';
import { sendAccountLetter } from '../letters/service/send-account-letter';
import { deleteSessionsOf } from '../store/sessions';
import { insertPassword, setPassword, type UserRow } from '../store/users';
import { proveAddress } from './prove-address';

/** Sets the password of an account whose address has just been proved, in the transaction of `ctx`; every session ends and the person is told. */
export async function replacePassword(
  ctx: Ctx,
  user: UserRow,
  hash: string,
  address: { kind: 'email' | 'phone' },
): Promise<void> {
  await proveAddress(ctx, user, address);
  if (!(await setPassword(ctx.db, user.id, hash))) {
    await insertPassword(ctx.db, { id: uuidv7(), userId: user.id, hash });
  }
  await deleteSessionsOf(ctx.db, user.id);
  await recordAudit(ctx, { kind: 'password_reset', userId: user.id });
  await sendAccountLetter(ctx, user.id, 'password_changed');
}
