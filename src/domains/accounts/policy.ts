import type { Actor } from '@/kernel/actor';

/** What may be done to an account. `change_ways_in`: password, addresses, phone, passkeys, second factor, providers. */
export type AccountAction =
  | 'see'
  | 'change'
  | 'change_ways_in'
  | 'end_sessions'
  | 'export'
  | 'erase'
  | 'merge'
  | 'set_platform_role'
  | 'deactivate'
  | 'impersonate';

/** What an administrator may not do in the name of somebody else: it would outlast the impersonation, or take all away. */
const BY_ONESELF: ReadonlySet<AccountAction> = new Set([
  'change_ways_in',
  'export',
  'erase',
  'merge',
  'set_platform_role',
]);

/** Whether `actor` may do this to the account of `userId`. Denied unless a line here says otherwise. */
export function can(actor: Actor, action: AccountAction, userId: string): boolean {
  if (actor.kind === 'operator') return true;
  // Jobs do what a person has asked for: they were asked for a proof then.
  if (actor.kind === 'job') return action === 'export' || action === 'erase';
  if (actor.kind !== 'user') return false;
  if (actor.impersonatorId !== null && BY_ONESELF.has(action)) return false;
  switch (action) {
    case 'see':
    case 'change':
    case 'change_ways_in':
    case 'export':
    case 'erase':
      return actor.userId === userId;
    case 'end_sessions':
      return actor.userId === userId || actor.platformRole === 'admin';
    case 'set_platform_role':
    case 'deactivate':
    case 'impersonate':
      // Not one's own: the last administrator must not lock everybody out by a slip.
      return actor.platformRole === 'admin' && actor.userId !== userId;
    case 'merge':
      return false;
  }
}
