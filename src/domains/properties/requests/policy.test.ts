import { describe, expect, test } from 'vitest';
import { type Actor, NOBODY, type UserActor } from '@/kernel/actor';
import { can, type RequestAction, refusalToAsk } from './policy';

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
const [sender, lister] = [user('sender'), user('lister')];
const strangers: Actor[] = [
  NOBODY,
  user('other'),
  { ...user('admin'), platformRole: 'admin' },
  { ...user('colleague'), team: { id: 1, role: 'admin' } },
  { kind: 'job', name: 'any' },
  { kind: 'operator' },
  { kind: 'webhook', provider: 'any' },
];
const ACTIONS: RequestAction[] = ['view', 'write', 'agree', 'give_outcome', 'withdraw'];
const subject = { senderId: 'sender', listerId: 'lister', status: 'open' } as const;
const allowed = (actor: Actor, request: Parameters<typeof can>[2]) =>
  ACTIONS.filter((action) => can(actor, action, request));

describe('a request', () => {
  test('belongs to its two people', () => {
    expect(allowed(sender, subject)).toEqual(['view', 'write', 'agree', 'withdraw']);
    expect(allowed(lister, subject)).toEqual(['view', 'write', 'agree', 'give_outcome']);
  });

  test('that is closed is read, and opened again by the lister alone', () => {
    const closed = { ...subject, status: 'closed' } as const;
    expect(allowed(sender, closed)).toEqual(['view']);
    expect(allowed(lister, closed)).toEqual(['view', 'give_outcome']);
  });

  test.each(strangers)('is nothing to %j', (stranger) => {
    expect(allowed(stranger, subject)).toEqual([]);
    expect(allowed(stranger, { ...subject, senderId: null, listerId: null })).toEqual([]);
  });
});

test.each([
  [sender, { isOpen: true, publisherId: 'lister', contactEmail: null }, null],
  [sender, { isOpen: true, publisherId: null, contactEmail: 'a@example.org' }, null],
  [sender, { isOpen: true, publisherId: null, contactEmail: null }, 'no_contact'],
  [sender, { isOpen: false, publisherId: 'lister', contactEmail: null }, 'not_open'],
  [lister, { isOpen: true, publisherId: 'lister', contactEmail: null }, 'own_listing'],
  [NOBODY, { isOpen: true, publisherId: 'lister', contactEmail: null }, 'sign_in'],
  [{ ...sender, isGuest: true }, { isOpen: true, publisherId: 'x', contactEmail: null }, 'sign_in'],
] as const)('%j asking about %j: %j', (actor, home, refusal) => {
  expect(refusalToAsk(actor, home)).toBe(refusal);
});
