import type { Actor } from '@/kernel/actor';

/** A saved search exists for whoever saved it and for nobody else. */
export function mayUseSearch(actor: Actor, userId: string): boolean {
  return actor.kind === 'user' && !actor.isGuest && actor.userId === userId;
}
