import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { CodeAddress } from '../../codes/model';
import { findAddressee } from '../../codes/service/addressee';
import { redeemCode } from '../../codes/service/redeem-code';
import { DEACTIVATED, shownEmail } from '../../model';
import { refuseWithoutSecondStep } from '../../security/service/second-step';
import { ownId } from '../../service/authorise';
import { proveAddress } from '../../service/prove-address';
import { findUser, updateUser } from '../../store/users';
import type { MergeSummary } from '../model';
import { mergeAccounts } from './merge-accounts';

/** The reason where an account cannot be taken in because its role would go with it. */
export const HAS_ROLE = 'HAS_ROLE';

/** What came of proving an address: only `merged` had another account behind it. */
export type Joined =
  | { readonly outcome: 'merged'; readonly moved: MergeSummary }
  /** The address is now this account's, was it already, or is nobody's and stays so. */
  | { readonly outcome: 'kept' | 'own' | 'nobody' };

/**
 * Proves an address to the account that is signed in. Where another account has it, that one is merged into this in the
 * same transaction: the session is the proof of the one, the code that of the other. Otherwise a number becomes this
 * account's own, and an address where it has none. What others had opened in an unproved account's name stays behind.
 * An account with a second step or a role on Gable is not taken over by a code alone, one that was closed not at all.
 */
export function mergeByCode(
  ctx: Ctx,
  { address, code }: { address: CodeAddress; code: string },
): Promise<Joined> {
  const userId = ownId(ctx);
  if (ctx.actor.kind === 'user' && (ctx.actor.isGuest || ctx.actor.impersonatorId !== null)) {
    throw new AppError('forbidden');
  }
  return redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx): Promise<Joined> => {
    const other = await findAddressee(ctx.db, address);
    if (!other || other.id === userId) return keepProved(ctx, userId, address);
    if (!other.isActive) throw new AppError('forbidden', { message: DEACTIVATED });
    if (other.platformRole !== 'user') {
      throw new AppError('forbidden', {
        reason: HAS_ROLE,
        message: 'That account has a role on Gable: sign in to it and take this one in.',
      });
    }
    await proveAddress(ctx, other, address);
    await refuseWithoutSecondStep(ctx, other.id);
    const moved = await mergeAccounts(ctx, { from: other.id, into: userId });
    await keepProved(ctx, userId, address);
    return { outcome: 'merged', moved };
  });
}

/** The number becomes the account's own; an address does where it has none, or where it is the one that it has. */
async function keepProved(ctx: Ctx, userId: string, { kind, value }: CodeAddress): Promise<Joined> {
  const own = await findUser(ctx.db, userId);
  if (kind === 'phone') {
    const isOwn = own?.phone === value && own.phoneVerified;
    await updateUser(ctx.db, userId, { phone: value, phoneVerified: true }, ctx.now);
    return { outcome: isOwn ? 'own' : 'kept' };
  }
  const isOwn = own?.email === value;
  if (!own || (shownEmail(own.email) !== null && !isOwn)) return { outcome: 'nobody' };
  await updateUser(ctx.db, userId, { email: value, emailVerified: true }, ctx.now);
  return { outcome: isOwn ? 'own' : 'kept' };
}
