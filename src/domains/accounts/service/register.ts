import { hashPassword } from 'better-auth/crypto';
import { type Ctx, inTransaction } from '@/platform/context';
import { insertTeam } from '../store/teams';
import { admit } from './admit';
import { issueTokens } from './issue-tokens';
import { makeAccount } from './make-account';
import type { SignedIn } from './signed-in';

interface RegisterInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Makes a team of this name with the new user as its admin. */
  readonly teamName?: string | undefined;
}

/**
 * Makes an account with a password and signs it in (a guest becomes that account): user, team and session at once or not at all. An address
 * that is taken is `invalid_input` with the reason `EMAIL_TAKEN`, also when twenty try at the same moment.
 */
export async function register(ctx: Ctx, input: RegisterInput): Promise<SignedIn> {
  // Before the transaction: the hash takes tens of milliseconds, in which no connection should wait.
  const hash = await hashPassword(input.password);
  const made = await inTransaction(ctx, async (ctx) => {
    const { name, email } = input;
    const address = { kind: 'email', value: email } as const;
    const user = await makeAccount(ctx, { name, address, isProved: false, passwordHash: hash });
    if (input.teamName) {
      await insertTeam(ctx.db, { name: input.teamName, adminId: user.id, isDemo: false });
    }
    return admit(ctx, user);
  });
  return { ...made, tokens: await issueTokens(ctx, made.session) };
}
