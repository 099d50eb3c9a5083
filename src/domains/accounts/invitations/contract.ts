import { z } from 'zod';
import type { TeamRole } from '@/kernel/actor';
import type { InvitationKind } from './model';

export const invitationToken = z.object({ token: z.string().min(1).max(200) });

/** One that was sent to the actor's own address, by the link in the mail or by its id where that address is proven. */
export const invitationKey = z.union([invitationToken, z.object({ id: z.uuid() })]);
export type InvitationKey = z.output<typeof invitationKey>;

/** What somebody finds in the app of what was sent to their address. */
export interface WaitingInvitation {
  readonly id: string;
  readonly inviterName: string;
  readonly sentAt: Date;
  /** Whether the address is proven: else only the link in the mail opens it, as anybody may sign up with any address. */
  readonly canAccept: boolean;
}

/** What whoever invites sees of an invitation that has not been answered. */
export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  /** Null for what knows no roles. */
  readonly role: TeamRole | null;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly state: 'open' | 'expired';
}

/** What the page behind the link says, to whoever opens it. */
export interface ReceivedInvitation {
  readonly kind: InvitationKind;
  /** What somebody is asked to join, where it is a team. */
  readonly team: { readonly name: string; readonly role: TeamRole } | null;
  readonly state: 'open' | 'expired' | 'revoked' | 'accepted';
  readonly inviterName: string;
  /** The address that it was sent to, all but its first letter hidden. */
  readonly sentTo: string;
  /** Whether the reader's account has that address; null for who is not signed in. */
  readonly isMine: boolean | null;
}
