import type { TeamRole } from '@/kernel/actor';

/** What may be done in a team. `manage` is renaming it, inviting, and everything about other members. */
export type TeamAction = 'see' | 'enter' | 'leave' | 'manage' | 'delete';

/** Whether somebody with this role in the team may do this there; null for who is no member. */
export function can(role: TeamRole | null, action: TeamAction): boolean {
  switch (role) {
    case 'admin':
      return true;
    case 'agent':
    case 'viewer':
      return action === 'see' || action === 'enter' || action === 'leave';
    case null:
      return false;
  }
}
