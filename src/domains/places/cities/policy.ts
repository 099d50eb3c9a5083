import type { Actor } from '@/kernel/actor';

/** Whether `actor` keeps the list of cities. */
export function canKeepCities(actor: Actor): boolean {
  return actor.kind === 'operator' || (actor.kind === 'user' && actor.platformRole === 'admin');
}
