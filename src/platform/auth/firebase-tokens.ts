import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';

const ISSUER = 'https://securetoken.google.com/';
/** Google publishes new keys about daily and says that they may be kept for six hours. */
const KEYS_KEPT_MS = 6 * 60 * 60 * 1000;
/** Tokens that name an unknown key cause at most one request for keys in this time. */
const KEYS_COOLDOWN_MS = 30_000;
const KEYS_TIMEOUT_MS = 3_000;
/** Firebase's own limit. */
const UID_MAX = 128;
/** A token from a clock that runs ahead of ours is still good. */
const AHEAD_SECONDS = 60;

export interface FirebaseProject {
  readonly projectId: string;
  /** Where the public keys are: a JSON Web Key Set. */
  readonly jwksUrl: string;
}

/** What a Firebase ID token says of its owner. */
export interface FirebaseClaims {
  readonly uid: string;
  /** Seconds since the epoch at which its owner signed in there; tokens renewed since have the same. */
  readonly authTime: number;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  /** Always verified: Firebase knows no other. */
  readonly phone: string | null;
  readonly name: string | null;
}

/** The claims of an ID token of the project, or null for everything else. */
export type VerifyFirebaseToken = (token: string, now: Date) => Promise<FirebaseClaims | null>;

/**
 * Checks ID tokens as Firebase documents it ("Verify ID tokens using a third-party JWT library"): RS256 by one of the
 * published keys, audience and issuer of the project, not expired, a user. A set of keys that cannot be reached verifies
 * nothing; `onUnreachable` hears of it.
 */
export function firebaseVerifier(
  { projectId, jwksUrl }: FirebaseProject,
  onUnreachable: (error: unknown) => void,
): VerifyFirebaseToken {
  const issuer = ISSUER + projectId;
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    cacheMaxAge: KEYS_KEPT_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
    timeoutDuration: KEYS_TIMEOUT_MS,
  });
  return async (token, now) => {
    // What is plainly of another kind or project must not make us ask for keys.
    if (!claimsToBeOf(token, issuer, projectId)) return null;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer,
        audience: projectId,
        currentDate: now,
        requiredClaims: ['sub', 'exp', 'iat', 'auth_time'],
      });
      return claimsOf(payload, now.getTime() / 1000 + AHEAD_SECONDS);
    } catch (error) {
      if (isAboutKeys(error)) onUnreachable(error);
      return null;
    }
  };
}

function claimsToBeOf(token: string, issuer: string, projectId: string): boolean {
  try {
    const { iss, aud } = decodeJwt(token);
    return decodeProtectedHeader(token).alg === 'RS256' && iss === issuer && aud === projectId;
  } catch {
    return false;
  }
}

function claimsOf(payload: Record<string, unknown>, latest: number): FirebaseClaims | null {
  const { sub, iat, auth_time: authTime, email, name, phone_number: phone } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > UID_MAX) return null;
  if (typeof iat !== 'number' || iat > latest) return null;
  if (typeof authTime !== 'number' || authTime > latest) return null;
  return {
    uid: sub,
    authTime,
    email: textOrNull(email),
    isEmailVerified: payload.email_verified === true,
    phone: textOrNull(phone),
    name: textOrNull(name),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What is wrong with the token itself, as against the request for keys. */
const ABOUT_THE_TOKEN = /^ERR_(JW[ST]_|JWKS_(NO|MULTIPLE)_|JOSE_(ALG|NOT)_)/;

function isAboutKeys(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return !ABOUT_THE_TOKEN.test(code);
}
