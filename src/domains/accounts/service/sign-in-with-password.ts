import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { DEACTIVATED } from '../model';
import { findCredential } from '../store/users';
import { admit } from './admit';
import { issueTokens } from './issue-tokens';
import type { SignedIn } from './signed-in';

/**
 * Signs in with an address in its normal form and a password. A wrong password, an unknown address and an account
 * without a password are one and the same `unauthenticated`, after the same work, so that nobody learns which it was.
 */
export async function signInWithPassword(
  ctx: Ctx,
  input: { email: string; password: string },
): Promise<SignedIn> {
  const found = await findCredential(ctx.db, input.email);
  if (!found?.hash) {
    await hashPassword(input.password);
    throw incorrect();
  }
  if (!(await verifyPassword({ hash: found.hash, password: input.password }))) throw incorrect();
  if (!found.user.isActive) throw new AppError('forbidden', { message: DEACTIVATED });
  const { user } = found;
  const opened = await inTransaction(ctx, (ctx) => admit(ctx, user));
  return { ...opened, tokens: await issueTokens(ctx, opened.session) };
}

function incorrect(): AppError {
  return new AppError('unauthenticated', { message: 'Incorrect email or password' });
}
