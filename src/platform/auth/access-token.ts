import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { isUuid, uuidv7 } from '@/kernel/ids';
import { SIGNATURE_ALGORITHM, type SigningKeys } from './signing-keys';

const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** Marks our own tokens: one made for something else by the same keys is no access token. */
const TYPE = 'at+jwt';

export interface IssuedToken {
  readonly token: string;
  readonly expires: Date;
}

/** What an access token says. It carries no rights: these are read with the session on every request. */
export interface AccessTokenClaims {
  readonly userId: string;
  readonly sessionId: string;
}

/** Signs a token of 24 h, but never longer than the session it speaks for. */
export async function issueAccessToken(
  keys: SigningKeys,
  claims: AccessTokenClaims & { issuer: string; now: Date; sessionExpires: Date },
): Promise<IssuedToken> {
  const key = await keys.current();
  const until = Math.min(claims.now.getTime() + LIFETIME_MS, claims.sessionExpires.getTime());
  const expires = new Date(Math.floor(until / 1000) * 1000);
  const token = await new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, kid: key.id, typ: TYPE })
    .setIssuer(claims.issuer)
    .setSubject(claims.userId)
    .setJti(uuidv7(claims.now.getTime()))
    .setIssuedAt(claims.now)
    .setExpirationTime(expires)
    .sign(key.privateKey);
  return { token, expires };
}

/** The claims of a token that one of our keys signed and that has not run out; null for everything else. */
export async function verifyAccessToken(
  keys: SigningKeys,
  token: string,
  options: { issuer: string; now: Date },
): Promise<AccessTokenClaims | null> {
  const keyId = keyIdOf(token);
  const key = keyId === undefined ? undefined : await keys.find(keyId);
  if (!key) return null;
  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: [SIGNATURE_ALGORITHM],
      issuer: options.issuer,
      typ: TYPE,
      currentDate: options.now,
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    if (!isUuid(payload.sub) || typeof payload.sid !== 'string') return null;
    return { userId: payload.sub, sessionId: payload.sid };
  } catch {
    return null;
  }
}

function keyIdOf(token: string): string | undefined {
  try {
    // Tokens of others are no reason to look for keys.
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === SIGNATURE_ALGORITHM ? kid : undefined;
  } catch {
    return undefined;
  }
}
