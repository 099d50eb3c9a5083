import { verifyPassword } from 'better-auth/crypto';
import type { UserActor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { refuseImpersonation } from '../../service/authorise';
import { deleteSession } from '../../store/sessions';
import { findPasswordHash } from '../../store/users';
import type { ProofInput } from '../contract';
import { isProved, WRONG_PROOFS_MAX } from '../model';
import { countTry, findProof, recordProof } from '../store/proofs';

/**
 * The person at this session, for what only the person may do: `forbidden` for an administrator who acts in their name.
 */
export function inPerson(ctx: Pick<Ctx, 'actor'>): UserActor {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw new AppError('unauthenticated');
  refuseImpersonation(ctx);
  return actor;
}

/**
 * The person at this session, who has signed in or proved who they are within the last quarter of an hour; else
 * `forbidden` with the reason `PROOF_REQUIRED`. A session that was left open or stolen changes nothing of how one signs in.
 */
export async function proved(ctx: Pick<Ctx, 'db' | 'now' | 'actor'>): Promise<UserActor> {
  const actor = inPerson(ctx);
  const session = await findProof(ctx.db, actor.sessionId);
  if (session?.userId === actor.userId && isProved(session, ctx.now)) return actor;
  throw new AppError('forbidden', {
    reason: 'PROOF_REQUIRED',
    message: 'Give your password once more, or sign in again.',
  });
}

/**
 * Compares a password with the account's own: `invalid_input` with the reason `WRONG_PASSWORD`, until a handful of
 * wrong ones in a row end the session. Each try is counted before it is checked and outside of any transaction, so that
 * many at once are no more tries than the limit.
 */
export async function checkOwnPassword(ctx: Ctx, password: string, field: string): Promise<void> {
  const { userId, sessionId } = inPerson(ctx);
  const tries = await countTry(ctx.db, sessionId);
  if (tries === 0 || tries > WRONG_PROOFS_MAX) throw sessionEnded();
  const hash = await findPasswordHash(ctx.db, userId);
  if (hash !== null && (await verifyPassword({ hash, password }))) {
    await recordProof(ctx.db, sessionId, ctx.now);
    return;
  }
  if (tries === WRONG_PROOFS_MAX) {
    await deleteSession(ctx.db, userId, sessionId);
    throw sessionEnded();
  }
  const message = 'This is not your password.';
  throw new AppError('invalid_input', {
    reason: 'WRONG_PASSWORD',
    message,
    issues: [{ path: [field], message, kind: 'wrong' }],
  });
}

/** Shows that whoever holds this session knows the account's password; holds for a quarter of an hour. */
export async function proveWithPassword(ctx: Ctx, { password }: ProofInput): Promise<void> {
  await checkOwnPassword(ctx, password, 'password');
}

function sessionEnded(): AppError {
  return new AppError('unauthenticated', {
    reason: 'SESSION_ENDED',
    message: 'Too many wrong passwords: this device has been signed out.',
  });
}
