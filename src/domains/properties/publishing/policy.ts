import type { Actor } from '@/kernel/actor';

/** A publication exists for whoever publishes it and for nobody else. */
export function mayEditPublication(actor: Actor, publisherId: string): boolean {
  return actor.kind === 'user' && !actor.isGuest && actor.userId === publisherId;
}

/** Administrators of the platform take homes down and put them back; operators too. */
export function mayTakeDown(actor: Actor): boolean {
  if (actor.kind === 'operator') return true;
  return actor.kind === 'user' && actor.platformRole === 'admin';
}
