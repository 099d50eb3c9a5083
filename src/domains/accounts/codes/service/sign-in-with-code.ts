import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { DEACTIVATED } from '../../model';
import { admit } from '../../service/admit';
import { issueTokens } from '../../service/issue-tokens';
import { makeAccount } from '../../service/make-account';
import { proveAddress } from '../../service/prove-address';
import type { SignedIn } from '../../service/signed-in';
import type { CodeAddress } from '../model';
import { findAddressee } from './addressee';
import { redeemCode } from './redeem-code';

interface SignInWithCodeInput {
  readonly address: CodeAddress;
  readonly code: string;
  /** What to do for a proved address without an account: make one under this name, or throw `not_found`. */
  readonly ifNew: 'refuse' | { readonly name: string };
}

/**
 * Signs in whoever shows the code that was sent to an address. An account whose address nobody had proved before is now
 * theirs alone: a password or session from before the proof may be somebody else's, and ends.
 */
export async function signInWithCode(ctx: Ctx, input: SignInWithCodeInput): Promise<SignedIn> {
  const { address, code, ifNew } = input;
  const opened = await redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx) => {
    const known = await findAddressee(ctx.db, address);
    if (known && !known.isActive) throw new AppError('forbidden', { message: DEACTIVATED });
    if (known) return admit(ctx, await proveAddress(ctx, known, address));
    if (ifNew === 'refuse') {
      throw new AppError('not_found', { message: 'No user found with this email' });
    }
    return admit(ctx, await makeAccount(ctx, { ...ifNew, address, isProved: true }));
  });
  return { ...opened, tokens: await issueTokens(ctx, opened.session) };
}
