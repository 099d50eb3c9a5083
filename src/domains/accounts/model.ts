import type { PlatformRole, TeamRole } from '@/kernel/actor';

/** A session lasts this long after sign-in; refresh tokens of the same sign-in end with it. */
export const SESSION_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** How stale the recorded last use of a session may be: one write in this time instead of one per request. */
export const LAST_USE_PRECISION_MS = 10 * 60 * 1000;

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
export const EMAIL_MAX = 254;
export const NAME_MAX = 200;
export const TEAM_NAME_MAX = 200;

export const PASSWORD_RULE =
  'must be 8 to 128 characters long, with at least one letter and one digit';

/** Whether a password may be chosen: 8 to 128 characters, among them a letter and a digit of any script. */
export function isAcceptablePassword(password: string): boolean {
  const length = [...password].length;
  return (
    length >= PASSWORD_MIN &&
    length <= PASSWORD_MAX &&
    /\p{L}/u.test(password) &&
    /\p{Nd}/u.test(password)
  );
}

/** The one way an e-mail address is written in the database. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What a session's row says about who acts. */
export interface SessionIdentity {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
  readonly userId: string;
  readonly impersonatorId: string | null;
  readonly userNumber: number;
  readonly isActive: boolean;
  readonly isGuest: boolean;
  readonly platformRole: PlatformRole;
  readonly teamId: number | null;
  readonly teamRole: TeamRole | null;
}

/**
 * Whether a session still stands: neither run out, nor its user deactivated, nor one that would lend an administrator's
 * power to somebody else.
 */
export function isLive(session: SessionIdentity, now: Date): boolean {
  const isBorrowed = session.impersonatorId !== null && session.platformRole === 'admin';
  return session.isActive && session.expiresAt > now && !isBorrowed;
}

/** Said only to who has just given the right password. */
export const DEACTIVATED = 'This account has been deactivated.';

/** What an address that exists only because a column wants one ends in; `.invalid` can never receive mail (RFC 2606). */
const PLACEHOLDER_SUFFIX = '.invalid';

/** What a guest is called in the database; a page says it in the reader's language. */
export const GUEST_NAME = 'Guest User';

/** Stands where the column wants an address and the account has none. */
export function placeholderEmail(why: 'phone' | 'guest' | 'firebase', userId: string): string {
  return `${userId}@${why}${PLACEHOLDER_SUFFIX}`;
}

/** The address that may be shown and written to; null where the account has none. */
export function shownEmail(email: string): string | null {
  return email.endsWith(PLACEHOLDER_SUFFIX) ? null : email;
}

/** The word shown as somebody's role: in the current team where there is one, else what the person is here. It gives no power. */
export function shownRole(
  user: { isGuest: boolean; platformRole: PlatformRole },
  teamRole: TeamRole | null,
): TeamRole | PlatformRole | 'guest' {
  if (teamRole) return teamRole;
  return user.isGuest ? 'guest' : user.platformRole;
}
