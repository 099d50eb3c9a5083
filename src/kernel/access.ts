import type { Actor } from './actor';

/**
 * Who may call a route or procedure: the coarse gate that each door declares. What the caller may then see or change
 * is the domain's `policy.ts`.
 */
export const ACCESS_LEVELS = [
  'anyone',
  'signed_in',
  'registered',
  'team_member',
  'team_admin',
  'platform_admin',
] as const;
export type Access = (typeof ACCESS_LEVELS)[number];

/** Whether the gate opens for this actor, and if not, whether signing in could help. */
export function admits(access: Access, actor: Actor): 'admitted' | 'unauthenticated' | 'forbidden' {
  if (access === 'anyone' || actor.kind === 'operator') return 'admitted';
  if (actor.kind !== 'user') return 'unauthenticated';
  switch (access) {
    case 'signed_in':
      return 'admitted';
    case 'registered':
      return actor.isGuest ? 'forbidden' : 'admitted';
    case 'team_member':
      return actor.team ? 'admitted' : 'forbidden';
    case 'team_admin':
      return actor.team?.role === 'admin' ? 'admitted' : 'forbidden';
    case 'platform_admin':
      return actor.platformRole === 'admin' ? 'admitted' : 'forbidden';
  }
}
