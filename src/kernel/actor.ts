/** A person's or a team's power, as it was when the request began. */
export type TeamRole = 'admin' | 'agent' | 'viewer';
export type PlatformRole = 'user' | 'expert' | 'admin';

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  /** The integer that older REST clients know this user by. */
  readonly userNumber: number;
  readonly sessionId: string;
  /** The administrator who acts in this user's name; null where it is the user. */
  readonly impersonatorId: string | null;
  readonly isGuest: boolean;
  readonly platformRole: PlatformRole;
  readonly team: { readonly id: number; readonly role: TeamRole } | null;
}

/** Whoever acts. Services receive one and policies decide on it; no door acts without one. */
export type Actor =
  | { readonly kind: 'nobody' }
  | UserActor
  | { readonly kind: 'webhook'; readonly provider: string }
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'operator' };

export const NOBODY: Actor = { kind: 'nobody' };

/** A stable name for limits, idempotency keys and logs; never shown to other users. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`;
    case 'webhook':
      return `webhook:${actor.provider}`;
    case 'job':
      return `job:${actor.name}`;
    default:
      return actor.kind;
  }
}
