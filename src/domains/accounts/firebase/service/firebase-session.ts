import { hash } from 'node:crypto';
import { type Actor, NOBODY } from '@/kernel/actor';
import type { FirebaseClaims } from '@/platform/auth/firebase-tokens';
import { type Client, inTransaction } from '@/platform/context';
import type { Database } from '@/platform/db/client';
import type { OpenedSession } from '../../service/new-session';
import { openSession } from '../../service/open-session';
import { listMemberships } from '../../store/teams';
import { findFirebaseSignIn, insertFirebaseSignIn, lockFirebaseUser } from '../store';
import { firebasePerson } from './firebase-person';

/** Names a sign-in at Firebase: all tokens that were renewed since it have the same. */
export function firebaseKeyOf({ uid, authTime }: FirebaseClaims): string {
  return hash('sha256', `${uid}\n${authTime}`, 'base64url');
}

interface Sighting {
  readonly db: Database;
  readonly now: Date;
  readonly client: Client;
  /** A guest who asks becomes the account where that is new. */
  readonly guestId?: string | null;
}

/**
 * The session that a sign-in at Firebase has here, opened on first sight together with the account where that is new.
 * Null where it was ended here: only signing in at Firebase again helps. A deactivated user gets none.
 */
export function firebaseSession(
  sighting: Sighting,
  claims: FirebaseClaims,
): Promise<OpenedSession | null> {
  // Whoever holds the token acts as its owner, also while still a guest or somebody else.
  const actor: Actor = NOBODY;
  return inTransaction({ ...sighting, actor }, async (ctx) => {
    await lockFirebaseUser(ctx.db, claims.uid);
    const key = firebaseKeyOf(claims);
    const known = await findFirebaseSignIn(ctx.db, key);
    if (known) return known.session;
    const user = await firebasePerson(ctx, claims);
    if (!user.isActive) return null;
    const [team] = await listMemberships(ctx.db, user.id);
    const session = await openSession(ctx, {
      userId: user.id,
      teamId: team?.id ?? null,
      device: ctx.client,
    });
    await insertFirebaseSignIn(ctx.db, { key, sessionId: session.id, createdAt: ctx.now });
    return session;
  });
}
