import type { FirebaseClaims } from '@/platform/auth/firebase-tokens';
import type { Database } from '@/platform/db/client';
import {
  isLive,
  LAST_USE_PRECISION_MS,
  SESSION_LIFETIME_MS,
  type SessionIdentity,
} from '../../model';
import { findIdentity } from '../../store/identity';
import { prolongSession } from '../../store/sessions';
import { firebaseKeyOf, firebaseSession } from './firebase-session';

interface Sender {
  readonly db: Database;
  readonly now: Date;
  readonly userAgent: string | null;
}

/**
 * Who sends an ID token as bearer. It costs one query once the sign-in is known. As clients renew ID tokens at Firebase
 * for as long as they like, the session lasts 30 days from its last use here.
 */
export async function identityOfFirebase(
  { db, now, userAgent }: Sender,
  claims: FirebaseClaims,
): Promise<SessionIdentity | undefined> {
  const firebaseKey = firebaseKeyOf(claims);
  const known = await findIdentity(db, { firebaseKey });
  if (!known) {
    const client = { address: null, userAgent };
    const opened = await firebaseSession({ db, now, client }, claims);
    return opened ? findIdentity(db, { firebaseKey }) : undefined;
  }
  const isStale = now.getTime() - known.lastUsedAt.getTime() > LAST_USE_PRECISION_MS;
  if (isStale && isLive(known, now)) {
    const expires = new Date(now.getTime() + SESSION_LIFETIME_MS);
    await prolongSession(db, known.sessionId, now, expires);
    return { ...known, lastUsedAt: now, expiresAt: expires };
  }
  return known;
}
