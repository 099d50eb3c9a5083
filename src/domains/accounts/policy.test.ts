import { expect, it } from 'vitest';
import { type Actor, NOBODY, type UserActor } from '@/kernel/actor';
import { type AccountAction, can } from './policy';

const person = (
  userId: string,
  platformRole: UserActor['platformRole'] = 'user',
  impersonatorId: string | null = null,
): Actor => ({
  kind: 'user',
  userId,
  userNumber: 1,
  sessionId: 's',
  impersonatorId,
  isGuest: false,
  platformRole,
  team: null,
});

const ACTIONS: readonly AccountAction[] = [
  'see',
  'change',
  'change_ways_in',
  'end_sessions',
  'export',
  'erase',
  'merge',
  'set_platform_role',
];

it.each<[string, Actor, readonly AccountAction[]]>([
  ['nobody', NOBODY, []],
  [
    'the person',
    person('a'),
    ['see', 'change', 'change_ways_in', 'end_sessions', 'export', 'erase'],
  ],
  [
    'an administrator in the name of the person',
    person('a', 'user', 'z'),
    ['see', 'change', 'end_sessions'],
  ],
  ['another', person('b'), []],
  ['an expert', person('b', 'expert'), []],
  ['an administrator', person('b', 'admin'), ['end_sessions', 'set_platform_role']],
  [
    'an administrator, on the own account',
    person('a', 'admin'),
    ['see', 'change', 'change_ways_in', 'end_sessions', 'export', 'erase'],
  ],
  ['a webhook', { kind: 'webhook', provider: 'x' }, []],
  ['a job', { kind: 'job', name: 'x' }, ['export', 'erase']],
  ['the operator', { kind: 'operator' }, ACTIONS],
])('%s may do to an account just what the policy lists', (_, actor, allowed) => {
  expect(ACTIONS.filter((action) => can(actor, action, 'a'))).toEqual(allowed);
});
