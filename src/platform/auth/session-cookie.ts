import { CheckedTokens } from './checked-tokens';
import { readSignedValue, signValue } from './signed-value';

/** Clients of the older systems send this name, so it takes no `__Secure-` prefix, on https neither. */
export const SESSION_COOKIE = 'better-auth.session_token';

/** Better Auth's own name: it reads the cookie when the code arrives. */
export const SECOND_STEP_COOKIE = 'better-auth.two_factor';

/** The session token of a `Cookie` header, or null where there is none or its signature is not ours. */
export function readSessionCookie(header: string | null, secret: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim() !== SESSION_COOKIE) continue;
    const token = readSignedToken(part.slice(equals + 1).trim(), secret);
    if (token !== null) return token;
  }
  return null;
}

/** A complete `Set-Cookie` value that signs a browser in until `expires`. */
export function sessionCookie(
  token: string,
  secret: string,
  options: { expires: Date; now: Date; secure: boolean },
): string {
  const maxAge = Math.floor((options.expires.getTime() - options.now.getTime()) / 1000);
  const value = encodeURIComponent(signValue(token, secret));
  const secure = options.secure ? '; Secure' : '';
  return `${SESSION_COOKIE}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** A complete `Set-Cookie` value that says which half-finished sign-in a browser is in. */
export function secondStepCookie(
  challenge: string,
  secret: string,
  options: { maxAge: number; secure: boolean },
): string {
  const value = encodeURIComponent(signValue(challenge, secret));
  const secure = options.secure ? '; Secure' : '';
  return `${SECOND_STEP_COOKIE}=${value}; Max-Age=${options.maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** A `Cookie` header without the session: for a way in that must not be taken for its present holder's. */
export function withoutSession(header: string): string {
  const isSession = (part: string) => part.trim().startsWith(`${SESSION_COOKIE}=`);
  return header
    .split(';')
    .filter((part) => !isSession(part))
    .join(';')
    .trim();
}

const checked = new CheckedTokens<string, string>();

/** The token in a cookie's value as browsers send it, percent-encoded; null where its signature is not ours. */
export function readSignedToken(text: string, secret: string): string | null {
  const known = checked.find(text);
  if (known?.key === secret) return known.said;
  try {
    const token = readSignedValue(decodeURIComponent(text), secret);
    if (token !== null) checked.keep(text, secret, token);
    return token;
  } catch {
    // A lone percent sign is no encoding.
    return null;
  }
}
