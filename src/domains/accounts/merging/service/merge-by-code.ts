import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { CodeAddress } from '../../codes/model';
import { findAddressee } from '../../codes/service/addressee';
import { redeemCode } from '../../codes/service/redeem-code';
import { shownEmail } from '../../model';
import { refuseWithoutSecondStep } from '../../security/service/second-step';
import { ownId } from '../../service/authorise';
import { findUser, updateUser } from '../../store/users';
import type { MergeSummary } from '../model';
import { mergeAccounts } from './merge-accounts';

/**
 * Proves an address to the account that is signed in. Where another account has it, that one is merged into this in the
 * same transaction: the session is the proof of the one, the code that of the other. Otherwise a number becomes this
 * account's own. Null where nothing had to be merged. An account with a second step is not taken over by a code alone.
 */
export function mergeByCode(
  ctx: Ctx,
  { address, code }: { address: CodeAddress; code: string },
): Promise<MergeSummary | null> {
  const userId = ownId(ctx);
  if (ctx.actor.kind === 'user' && (ctx.actor.isGuest || ctx.actor.impersonatorId !== null)) {
    throw new AppError('forbidden');
  }
  return redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx) => {
    const other = await findAddressee(ctx.db, address);
    const isOther = other !== undefined && other.id !== userId;
    if (isOther) await refuseWithoutSecondStep(ctx, other.id);
    const summary = isOther ? await mergeAccounts(ctx, { from: other.id, into: userId }) : null;
    await keepProved(ctx, userId, address);
    return summary;
  });
}

/** The number becomes the account's own; an address does where it has none, or where it is the one that it has. */
async function keepProved(ctx: Ctx, userId: string, { kind, value }: CodeAddress): Promise<void> {
  if (kind === 'phone') {
    await updateUser(ctx.db, userId, { phone: value, phoneVerified: true }, ctx.now);
    return;
  }
  const own = await findUser(ctx.db, userId);
  if (own && (shownEmail(own.email) === null || own.email === value)) {
    await updateUser(ctx.db, userId, { email: value, emailVerified: true }, ctx.now);
  }
}
