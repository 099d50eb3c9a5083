import type { Ctx } from '@/platform/context';
import { authorise, ownId } from '../../service/authorise';
import { findPasswordHash } from '../../store/users';
import type { SecurityView } from '../contract';
import { listPasskeys } from '../store/passkeys';
import { isTwoFactorOn } from '../store/two-factor';

/** How the actor signs in. */
export async function readSecurity(ctx: Ctx): Promise<SecurityView> {
  const userId = ownId(ctx);
  authorise(ctx, 'see', userId);
  const [hash, isOn, passkeys] = await Promise.all([
    findPasswordHash(ctx.db, userId),
    isTwoFactorOn(ctx.db, userId),
    listPasskeys(ctx.db, userId),
  ]);
  return { hasPassword: hash !== null, isTwoFactorOn: isOn, passkeys };
}
