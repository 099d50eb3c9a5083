import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { sendAccountLetter } from '../../letters/service/send-account-letter';
import { deletePasskey, renamePasskey } from '../store/passkeys';
import { inPerson, proved } from './prove';

/** Gives one of the actor's passkeys a name of their own; another's is `not_found`. */
export async function renameOwnPasskey(
  ctx: Ctx,
  input: { id: string; name: string },
): Promise<void> {
  const { userId } = inPerson(ctx);
  if (!(await renamePasskey(ctx.db, userId, input))) throw new AppError('not_found');
}

/** Removes one of the actor's passkeys, which signs in no longer; another's is `not_found`. */
export function removeOwnPasskey(ctx: Ctx, { id }: { id: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    if (!(await deletePasskey(ctx.db, userId, id))) throw new AppError('not_found');
    await recordAudit(ctx, { kind: 'passkey_removed', userId });
    await sendAccountLetter(ctx, userId, 'passkey_removed');
  });
}
