import { hashPassword } from 'better-auth/crypto';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { insertTeam } from '../store/teams';
import { insertPassword, insertUser } from '../store/users';
import { issueTokens } from './issue-tokens';
import { type Device, openSession } from './open-session';
import type { SignedIn } from './signed-in';

interface RegisterInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Makes a team of this name with the new user as its admin. */
  readonly teamName?: string | undefined;
  readonly device: Device;
}

/**
 * Makes an account with a password and signs it in: user, team and session at once or not at all. An address
 * that is taken is `invalid_input` with the reason `EMAIL_TAKEN`, also when twenty try at the same moment.
 */
export async function register(ctx: Ctx, input: RegisterInput): Promise<SignedIn> {
  // Before the transaction: the hash takes tens of milliseconds, in which no connection should wait.
  const hash = await hashPassword(input.password);
  const made = await inTransaction(ctx, async (ctx) => {
    const user = await insertUser(ctx.db, {
      id: uuidv7(ctx.now.getTime()),
      name: input.name,
      email: input.email,
      locale: null,
    });
    if (!user) throw emailTaken();
    await insertPassword(ctx.db, { id: uuidv7(), userId: user.id, hash });
    const team = input.teamName
      ? await insertTeam(ctx.db, { name: input.teamName, adminId: user.id, isDemo: false })
      : null;
    const session = await openSession(ctx, {
      userId: user.id,
      teamId: team?.id ?? null,
      device: input.device,
    });
    return { user, team: team && { ...team, role: 'admin' as const }, session };
  });
  return { ...made, tokens: await issueTokens(ctx, made.session) };
}

function emailTaken(): AppError {
  const message = 'An account with this email exists already';
  return new AppError('invalid_input', {
    message,
    reason: 'EMAIL_TAKEN',
    issues: [{ path: ['email'], message, kind: 'taken' }],
  });
}
