/** Everything that somebody can be invited to. The domain that owns the subject decides who may invite and what accepting does. */
export const INVITATION_KINDS = ['shortlist', 'team'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a link works after it was sent last. */
export const INVITATION_LIFETIME_MS = 14 * DAY_MS;
/** How soon the same invitation may be sent again, and how often at all. */
export const RESEND_AFTER_MS = 60_000;
export const MOST_SENDS = 5;
/** New invitations of one person in a day: more is no family. */
export const MOST_A_DAY = 20;
export const A_DAY_MS = DAY_MS;

export type InvitationState = 'open' | 'expired' | 'revoked' | 'accepted';

interface Timestamps {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** How an invitation stands: what was accepted stays so, whatever came after. */
export function stateOf(invitation: Timestamps, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt > now ? 'open' : 'expired';
}

/** `a…@example.org`: enough to know one's own address by, too little to learn another's. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}
