import type { Actor } from '@/kernel/actor';

/** What decides who may see a property: whose it is, and whether it is or was offered publicly. */
export interface PropertySubject {
  readonly ownerId: string | null;
  readonly hasPublicListing: boolean;
}

type PropertyAction = 'view' | 'favourite' | 'mark';

/**
 * A private property exists for its owner alone. A public one is seen by anybody once it has a listing past its
 * draft; only people keep favourites and marks, and only of what a list can show.
 */
export function can(actor: Actor, action: PropertyAction, subject: PropertySubject): boolean {
  const isOffered = subject.ownerId === null && subject.hasPublicListing;
  switch (action) {
    case 'view':
      return isOffered || (actor.kind === 'user' && subject.ownerId === actor.userId);
    case 'favourite':
    case 'mark':
      return isOffered && actor.kind === 'user';
  }
}

/** A publisher writes listings of their own; imports and jobs write any. */
export function mayWriteListing(actor: Actor, publisherId: string | null): boolean {
  if (actor.kind === 'operator' || actor.kind === 'job') return true;
  return actor.kind === 'user' && !actor.isGuest && publisherId === actor.userId;
}
