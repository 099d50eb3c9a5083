import { hashPassword } from 'better-auth/crypto';
import type { Ctx } from '@/platform/context';
import { admit } from '../../service/admit';
import { issueTokens } from '../../service/issue-tokens';
import { makeAccount } from '../../service/make-account';
import type { SignedIn } from '../../service/signed-in';
import type { CodeAddress } from '../model';
import { redeemCode } from './redeem-code';

interface RegisterWithCodeInput {
  readonly address: CodeAddress;
  readonly code: string;
  readonly name: string;
  readonly password?: string | undefined;
  /** A number to be reached at, in E.164; proves nothing. */
  readonly phone?: string | undefined;
  readonly city?: string | undefined;
}

/**
 * Makes an account whose address is proved by the code that was sent there, and signs it in. A guest becomes that account
 * and keeps the id. An address that has one already is `invalid_input` with the reason `EMAIL_TAKEN`; the code then
 * still signs in.
 */
export async function registerWithCode(ctx: Ctx, input: RegisterWithCodeInput): Promise<SignedIn> {
  const { address, code, name, password, phone, city } = input;
  // Before the code is looked at: the hash takes tens of milliseconds, in which no connection should wait.
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const opened = await redeemCode(ctx, { address, purpose: 'sign_in', code }, async (ctx) =>
    admit(
      ctx,
      await makeAccount(ctx, { name, address, isProved: true, passwordHash, phone, city }),
    ),
  );
  return { ...opened, tokens: await issueTokens(ctx, opened.session) };
}
