import type { Actor } from '@/kernel/actor';

/** What decides who may see a property: whose it is, and whether it is or was offered publicly. */
export interface PropertySubject {
  readonly ownerId: string | null;
  readonly hasPublicListing: boolean;
}

type PropertyAction = 'view' | 'favourite';

/**
 * A private property exists for its owner alone. A public one is seen by anybody once it has a listing past its
 * draft; only people keep favourites.
 */
export function can(actor: Actor, action: PropertyAction, subject: PropertySubject): boolean {
  const isOwner = actor.kind === 'user' && subject.ownerId === actor.userId;
  const isVisible = isOwner || (subject.ownerId === null && subject.hasPublicListing);
  switch (action) {
    case 'view':
      return isVisible;
    case 'favourite':
      return isVisible && actor.kind === 'user';
  }
}
