import type { TeamRole } from '@/kernel/actor';

/** In the order in which they are offered, the strongest first. */
export const TEAM_ROLES = ['admin', 'agent', 'viewer'] as const satisfies readonly TeamRole[];

/** Members and open invitations of one team together. */
export const MOST_MEMBERS = 200;
/** Teams of one person. */
export const MOST_TEAMS = 20;
