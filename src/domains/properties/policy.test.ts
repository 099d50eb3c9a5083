import { describe, expect, test } from 'vitest';
import { type Actor, NOBODY, type UserActor } from '@/kernel/actor';
import { can, mayWriteListing } from './policy';

const user = (userId: string): UserActor => ({
  kind: 'user',
  userId,
  userNumber: 1,
  sessionId: 's',
  impersonatorId: null,
  isGuest: false,
  platformRole: 'user',
  team: null,
});
const anna = user('anna');
const admin: Actor = { ...user('admin'), platformRole: 'admin' };

describe('a property', () => {
  const offered = { ownerId: null, hasPublicListing: true };
  const draft = { ownerId: null, hasPublicListing: false };
  const annas = { ownerId: 'anna', hasPublicListing: false };
  test.each([
    [NOBODY, offered, true, false],
    [anna, offered, true, true],
    [NOBODY, draft, false, false],
    [anna, draft, false, false],
    [anna, annas, true, false],
    [user('ben'), annas, false, false],
    [admin, annas, false, false],
    [{ kind: 'operator' } as const, annas, false, false],
  ])('%j %j', (actor, subject, view, favourite) => {
    expect(can(actor, 'view', subject)).toBe(view);
    expect(can(actor, 'favourite', subject)).toBe(favourite);
  });
});

test.each([
  [{ kind: 'operator' } as const, null, true],
  [{ kind: 'job', name: 'import' } as const, 'anna', true],
  [anna, 'anna', true],
  [anna, 'ben', false],
  [anna, null, false],
  [admin, 'anna', false],
  [{ ...anna, isGuest: true }, 'anna', false],
  [NOBODY, null, false],
])('%j writes listings of %j: %j', (actor, publisherId, expected) => {
  expect(mayWriteListing(actor, publisherId)).toBe(expected);
});
