import type { Actor } from '@/kernel/actor';
import type { RequestStatus, Side } from './model';

/** The two people whom a request belongs to; null where one has no account, or no longer. */
export interface RequestSubject {
  readonly senderId: string | null;
  readonly listerId: string | null;
  readonly status: RequestStatus;
}

export type RequestAction = 'view' | 'write' | 'agree' | 'give_outcome' | 'withdraw';

/** On which side of a conversation somebody stands; null for strangers, administrators among them. */
export function sideOf(actor: Actor, request: RequestSubject): Side | null {
  if (actor.kind !== 'user') return null;
  if (request.senderId === actor.userId) return 'sender';
  return request.listerId === actor.userId ? 'lister' : null;
}

/** Whether the actor may do this to a request: its two people alone, and nobody writes into what is closed. */
export function can(actor: Actor, action: RequestAction, request: RequestSubject): boolean {
  const side = sideOf(actor, request);
  if (side === null) return false;
  switch (action) {
    case 'view':
      return true;
    case 'write':
    case 'agree':
      return request.status !== 'closed';
    case 'give_outcome':
      return side === 'lister';
    case 'withdraw':
      return side === 'sender' && request.status !== 'closed';
  }
}

/** A home as one that asks meets it. */
export interface AskedHome {
  readonly isOpen: boolean;
  readonly publisherId: string | null;
  readonly contactEmail: string | null;
}

/** Why this person cannot ask about this home; null where they can. */
export function refusalToAsk(
  actor: Actor,
  home: AskedHome,
): 'sign_in' | 'not_open' | 'no_contact' | 'own_listing' | null {
  if (!home.isOpen) return 'not_open';
  if (home.publisherId === null && home.contactEmail === null) return 'no_contact';
  if (actor.kind !== 'user' || actor.isGuest) return 'sign_in';
  return home.publisherId === actor.userId ? 'own_listing' : null;
}
