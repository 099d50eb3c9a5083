import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { beginSecondStep } from '../../security/service/second-step';
import type { CodeAddress } from '../model';
import { findAddressee } from './addressee';
import { redeemCode } from './redeem-code';

/** Uses a code up as the first of two proofs; the answered cookie leads on to the second. */
export function secondStepWithCode(
  ctx: Ctx,
  { address, code }: { address: CodeAddress; code: string },
): Promise<{ cookie: string }> {
  return redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx) => {
    const user = await findAddressee(ctx.db, address);
    if (!user) throw new AppError('not_found');
    return beginSecondStep(ctx, user.id);
  });
}
