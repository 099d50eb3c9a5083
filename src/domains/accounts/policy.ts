import type { Actor } from '@/kernel/actor';

/** What may be done to an account. */
export type AccountAction =
  | 'see'
  | 'change'
  | 'end_sessions'
  | 'export'
  | 'erase'
  | 'merge'
  | 'set_platform_role';

/** Whether `actor` may do this to the account of `userId`. Denied unless a line here says otherwise. */
export function can(actor: Actor, action: AccountAction, userId: string): boolean {
  if (actor.kind === 'operator') return true;
  if (actor.kind !== 'user') return false;
  switch (action) {
    case 'see':
    case 'change':
    case 'export':
    case 'erase':
      return actor.userId === userId;
    case 'end_sessions':
      return actor.userId === userId || actor.platformRole === 'admin';
    case 'set_platform_role':
      // Not one's own: the last administrator must not lock everybody out by a slip.
      return actor.platformRole === 'admin' && actor.userId !== userId;
    case 'merge':
      return false;
  }
}
