import { type Actor, NOBODY } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Credentials } from '@/platform/auth/credentials';
import type { Database } from '@/platform/db/client';
import { identityOfFirebase } from '../firebase/service/firebase-identity';
import { isLive, LAST_USE_PRECISION_MS, type SessionIdentity } from '../model';
import { findIdentity } from '../store/identity';
import { touchSession } from '../store/sessions';

interface ResolveParts {
  readonly db: Database;
  readonly credentials: Credentials;
}

/** Longer than any token made here; what exceeds it is not worth a signature check. */
const BEARER_MAX = 4096;

/**
 * Who sends a request: read from its bearer token, else from its session cookie. No credentials, or a cookie that no
 * longer stands, make nobody; a bearer token that does not stand is refused with `unauthenticated`, since its sender
 * meant to be somebody.
 */
export async function resolveActor(
  parts: ResolveParts,
  headers: Headers,
  now: Date,
): Promise<Actor> {
  const bearer = readBearer(headers.get('authorization'));
  if (bearer !== null) {
    const identity = await identityOfBearer(parts, bearer, now, headers.get('user-agent'));
    if (!identity || !isLive(identity, now)) {
      throw new AppError('unauthenticated', { message: 'The token is invalid or has expired.' });
    }
    return actorOf(parts, identity, now);
  }
  const token = parts.credentials.readCookie(headers.get('cookie'));
  const identity = token === null ? undefined : await findIdentity(parts.db, { token });
  return identity && isLive(identity, now) ? actorOf(parts, identity, now) : NOBODY;
}

async function identityOfBearer(
  { db, credentials }: ResolveParts,
  text: string,
  now: Date,
  userAgent: string | null,
): Promise<SessionIdentity | undefined> {
  if (text.length > BEARER_MAX) return undefined;
  const token = credentials.readSessionToken(text);
  if (token !== null) return findIdentity(db, { token });
  const claims = await credentials.verifyAccessToken(text, now);
  if (claims) return findIdentity(db, { id: claims.sessionId, userId: claims.userId });
  const firebase = await credentials.firebase?.verify(text, now);
  return firebase ? identityOfFirebase({ db, now, userAgent }, firebase) : undefined;
}

async function actorOf({ db }: ResolveParts, identity: SessionIdentity, now: Date): Promise<Actor> {
  const unlessSince = new Date(now.getTime() - LAST_USE_PRECISION_MS);
  if (identity.lastUsedAt < unlessSince) {
    await touchSession(db, identity.sessionId, now, unlessSince);
  }
  return {
    kind: 'user',
    userId: identity.userId,
    userNumber: identity.userNumber,
    sessionId: identity.sessionId,
    impersonatorId: identity.impersonatorId,
    isGuest: identity.isGuest,
    platformRole: identity.platformRole,
    team:
      identity.teamId !== null && identity.teamRole !== null
        ? { id: identity.teamId, role: identity.teamRole }
        : null,
  };
}

/** The text after `Bearer`, `''` where nothing follows; null for other schemes, which are not ours to judge. */
function readBearer(header: string | null): string | null {
  const match = /^bearer(?:\s+(.*))?$/i.exec(header?.trim() ?? '');
  return match ? (match[1]?.trim() ?? '') : null;
}
