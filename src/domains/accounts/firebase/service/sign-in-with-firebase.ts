import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { takeInGuest } from '../../merging/service/take-in-guest';
import { DEACTIVATED, SESSION_LIFETIME_MS } from '../../model';
import { issueTokens } from '../../service/issue-tokens';
import type { SignedIn } from '../../service/signed-in';
import { prolongSession } from '../../store/sessions';
import { listMemberships } from '../../store/teams';
import { findUser } from '../../store/users';
import { findFirebaseUser } from '../store';
import { firebaseSession } from './firebase-session';

/**
 * Exchanges a Firebase ID token for our own tokens. They hang on the session that the sign-in at Firebase has here, so
 * that ending it ends all of them, the ID token too.
 */
export async function signInWithFirebase(ctx: Ctx, input: { idToken: string }): Promise<SignedIn> {
  const claims = await ctx.credentials.firebase?.verify(input.idToken, ctx.now);
  if (!claims) throw refused();
  const { actor } = ctx;
  const guestId = actor.kind === 'user' && actor.isGuest ? actor.userId : null;
  const opened = await firebaseSession({ ...ctx, guestId }, claims);
  if (!opened) {
    const user = await findFirebaseUser(ctx.db, claims.uid);
    throw user?.isActive === false
      ? new AppError('forbidden', { message: DEACTIVATED })
      : refused();
  }
  const user = await findUser(ctx.db, opened.userId);
  if (!user?.isActive || opened.expires <= ctx.now) throw refused();
  const expires = new Date(ctx.now.getTime() + SESSION_LIFETIME_MS);
  await prolongSession(ctx.db, opened.id, ctx.now, expires);
  const session = { ...opened, expires };
  const [team = null] = await listMemberships(ctx.db, user.id);
  const merged = await inTransaction(ctx, (ctx) => takeInGuest(ctx, user.id));
  return { user, team, session, merged, tokens: await issueTokens(ctx, session) };
}

function refused(): AppError {
  return new AppError('unauthenticated', {
    message: 'The Firebase token is invalid or has expired.',
    reason: 'INVALID_TOKEN',
  });
}
