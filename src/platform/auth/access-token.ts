import { type CryptoKey, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { isUuid, uuidv7 } from '@/kernel/ids';
import { CheckedTokens } from './checked-tokens';
import { SIGNATURE_ALGORITHM, type SigningKey, type SigningKeys } from './signing-keys';

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

interface Checked extends AccessTokenClaims {
  readonly keyId: string;
  readonly issuer: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

const checked = new CheckedTokens<CryptoKey, Checked>();

/** The claims of a token that one of our keys signed and that has not run out; null for everything else. */
export async function verifyAccessToken(
  keys: SigningKeys,
  token: string,
  { issuer, now }: { issuer: string; now: Date },
): Promise<AccessTokenClaims | null> {
  const known = checked.find(token);
  const keyId = known?.said.keyId ?? keyIdOf(token);
  const key = keyId === undefined ? undefined : await keys.find(keyId);
  if (!key) return null;
  // A key that was read anew checks anew: what an older one found is not asked.
  const isKnown = known?.key === key.publicKey;
  const claims = isKnown ? known.said : await check(token, key, { issuer, now });
  if (claims?.issuer !== issuer || claims.expires * 1000 <= now.getTime()) return null;
  if (!isKnown) checked.keep(token, key.publicKey, claims);
  return { userId: claims.userId, sessionId: claims.sessionId };
}

async function check(
  token: string,
  { id, publicKey }: SigningKey,
  { issuer, now }: { issuer: string; now: Date },
): Promise<Checked | null> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: [SIGNATURE_ALGORITHM],
      issuer,
      typ: TYPE,
      currentDate: now,
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    const { sub, sid, exp } = payload;
    if (!isUuid(sub) || typeof sid !== 'string' || exp === undefined) return null;
    return { keyId: id, userId: sub, sessionId: sid, issuer, expires: exp };
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
