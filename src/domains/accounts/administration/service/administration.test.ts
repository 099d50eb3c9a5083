import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOBODY, type UserActor } from '@/kernel/actor';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createTeam, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { auditTrailInput } from '../../audit/contract';
import { readTrail } from '../../audit/service/read-trail';
import { takeNameOffEntries } from '../../audit/store';
import { auditEntry } from '../../audit/tables';
import { updateProfile } from '../../profile/service/update-profile';
import { setPlatformRole, signOutEverywhere } from '../../service/platform-roles';
import { session, user } from '../../tables';
import { setActiveInput, usersInput } from '../contract';
import { startImpersonation, stopImpersonation } from './impersonate';
import { endUserSession, endUserSessions, giveRole, setActive } from './keep-users';
import { readUser, readUserTrail, searchUsers } from './read-users';

const database = testDatabase();
let morgan: { user: CreatedUser; actor: UserActor };
let person: { user: CreatedUser; actor: UserActor };

const as = (actor: UserActor | typeof NOBODY) => testContext(database, { actor });
async function arrive(values: Partial<CreatedUser> = {}) {
  const created = await createUser(database.current.db, values);
  return { user: created, actor: (await signIn(database.current.db, created.id)).actor };
}
const search = (input: object) => searchUsers(as(morgan.actor), usersInput.parse(input));
const names = async (input: object) => (await search(input)).users.map(({ name }) => name);
const sessionsOf = (id: string) => database.current.db.$count(session, eq(session.userId, id));
const rowOf = async (id: string) =>
  (await database.current.db.select().from(user).where(eq(user.id, id)))[0];
const impersonated = (actor: UserActor, opened: { id: string }): UserActor => ({
  ...person.actor,
  sessionId: opened.id,
  impersonatorId: actor.userId,
});

beforeEach(async () => {
  morgan = await arrive({ platformRole: 'admin' });
  person = await arrive();
});

describe('looking people up', () => {
  it('finds a part of a name without its accents, and of an address, page by page', async () => {
    const { db } = database.current;
    await createUser(db, { name: 'Élodie Marchand', email: 'elodie+homes@example.net' });
    await createUser(db, { name: 'Elodie 100%_Sure', email: 'sure@example.net' });
    await createUser(db, { name: 'Aïcha Benali', platformRole: 'expert' });
    expect(await names({ query: 'ELODIE' })).toEqual(['Elodie 100%_Sure', 'Élodie Marchand']);
    expect(await names({ query: 'lodié' })).toHaveLength(2);
    expect(await names({ query: '+HOMES@' })).toEqual(['Élodie Marchand']);
    expect(await names({ query: '%_' })).toEqual(['Elodie 100%_Sure']);
    expect(await names({ query: '\\' })).toEqual([]);
    expect(await names({ role: 'expert' })).toEqual(['Aïcha Benali']);
    const first = await search({ limit: 3 });
    const rest = await search({ limit: 100, cursor: first.nextCursor });
    const ids = [...first.users, ...rest.users].map(({ id }) => id);
    expect(new Set(ids).size).toBe(await db.$count(user));
    expect(rest.nextCursor).toBeNull();
  });

  it('tells guests and closed accounts apart, and no hidden address', async () => {
    const { db } = database.current;
    await createUser(db, { name: 'Guest G', isGuest: true, email: 'g@guest.invalid' });
    await createUser(db, { name: 'Closed C', isActive: false });
    expect(await search({ state: 'guest' })).toMatchObject({
      users: [{ name: 'Guest G', email: null }],
    });
    expect(await names({ state: 'deactivated' })).toEqual(['Closed C']);
    expect(await names({ state: 'active' })).not.toContain('Closed C');
  });

  it('shows an account with its teams, sessions and trail', async () => {
    await createTeam(database.current.db, [{ user: person.user, role: 'agent' }]);
    expect(await readUser(as(morgan.actor), { userId: person.user.id })).toMatchObject({
      name: person.user.name,
      isYou: false,
      canImpersonate: true,
      teams: [{ role: 'agent' }],
      sessions: [{ ipAddress: '127.0.0.1' }],
    });
    const trail = await readUserTrail(as(morgan.actor), { userId: person.user.id, limit: 10 });
    expect(trail).toMatchObject({ entries: [{ kind: 'sign_in', address: '127.0.0.1' }] });
    expect(await readUser(as(morgan.actor), { userId: morgan.user.id })).toMatchObject({
      isYou: true,
      canImpersonate: false,
    });
  });
});

describe('who is no administrator', () => {
  it('is refused by every service, also with the role of a moment ago', async () => {
    const { id: userId } = person.user;
    const demoted = await arrive({ platformRole: 'admin' });
    await giveRole(as(morgan.actor), { userId: demoted.user.id, role: 'user' });
    const writes = (actor: UserActor | typeof NOBODY) => [
      () => giveRole(as(actor), { userId, role: 'admin' }),
      () => setActive(as(actor), { userId, isActive: false, reason: 'no reason' }),
      () => endUserSession(as(actor), { userId, id: person.actor.sessionId }),
      () => endUserSessions(as(actor), { userId }),
      () => startImpersonation(as(actor), { userId }),
    ];
    for (const write of writes(demoted.actor)) {
      await expect(write()).rejects.toMatchObject({ code: 'forbidden' });
    }
    const expert = await arrive({ platformRole: 'expert' });
    const reads = [
      () => searchUsers(as(expert.actor), usersInput.parse({})),
      () => readUser(as(expert.actor), { userId }),
      () => readUserTrail(as(expert.actor), { userId, limit: 5 }),
    ];
    for (const attempt of [...writes(expert.actor), ...writes(person.actor), ...reads]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const attempt of writes(NOBODY)) {
      await expect(attempt()).rejects.toMatchObject({ code: 'unauthenticated' });
    }
    expect(await rowOf(userId)).toMatchObject({ platformRole: 'user', isActive: true });
  });
});

describe('roles', () => {
  it('are given to others and never to oneself; of two who take each other’s, one stays', async () => {
    const { id: userId } = person.user;
    await giveRole(as(morgan.actor), { userId, role: 'admin' });
    await expect(
      giveRole(as(morgan.actor), { userId: morgan.user.id, role: 'user' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const other = { ...person.actor, platformRole: 'admin' } as const;
    const ended = await Promise.allSettled([
      giveRole(as(morgan.actor), { userId, role: 'user' }),
      giveRole(as(other), { userId: morgan.user.id, role: 'user' }),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const roles = [await rowOf(userId), await rowOf(morgan.user.id)];
    expect(roles.map((row) => row?.platformRole).sort()).toEqual(['admin', 'user']);
  });

  it('are not for guests', async () => {
    const guest = await createUser(database.current.db, { isGuest: true });
    await expect(
      giveRole(as(morgan.actor), { userId: guest.id, role: 'admin' }),
    ).rejects.toMatchObject({ reason: 'GUEST' });
  });
});

describe('closing an account', () => {
  it('ends its sessions, says why in its trail, and is taken back', async () => {
    const { id: userId } = person.user;
    await signIn(database.current.db, userId);
    const closing = { userId, isActive: false, reason: 'Sends unwanted mail to others.' };
    await setActive(as(morgan.actor), closing);
    await setActive(as(morgan.actor), closing);
    expect(await sessionsOf(userId)).toBe(0);
    await setActive(as(morgan.actor), { userId, isActive: true, reason: 'It was a mistake.' });
    const { entries } = await readTrail(as(person.actor), auditTrailInput.parse({}));
    expect(entries).toMatchObject([
      { kind: 'reactivated', by: 'administrator', address: null },
      { kind: 'deactivated', details: { reason: 'Sends unwanted mail to others.' } },
      { kind: 'sign_in' },
      { kind: 'sign_in' },
    ]);
    await expect(
      setActive(as(morgan.actor), { ...closing, userId: morgan.user.id }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    // What was written by hand goes with the account.
    await takeNameOffEntries(database.current.db, userId);
    const kept = await database.current.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.kind, 'deactivated'));
    expect(kept.map(({ details }) => details)).toEqual([{}]);
  });

  it.each(['', '  ', 'no', 'x'.repeat(501)])('needs a reason: “%s” is none', (reason) => {
    const input = { userId: person.user.id, isActive: false, reason };
    expect(setActiveInput.safeParse(input).success).toBe(false);
  });

  it('also ends one device, or all, and leaves the account open', async () => {
    const { id: userId } = person.user;
    await signIn(database.current.db, userId);
    await endUserSession(as(morgan.actor), { userId, id: person.actor.sessionId });
    expect(await sessionsOf(userId)).toBe(1);
    await expect(
      endUserSession(as(morgan.actor), { userId, id: morgan.actor.sessionId }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await endUserSessions(as(morgan.actor), { userId })).toBe(1);
    expect(await rowOf(userId)).toMatchObject({ isActive: true });
  });
});

describe('acting as somebody', () => {
  it('is recorded where the person sees it, and no device of theirs', async () => {
    const { id: userId } = person.user;
    const opened = await startImpersonation(as(morgan.actor), { userId });
    const acting = impersonated(morgan.actor, opened);
    expect((await readUser(as(morgan.actor), { userId })).sessions).toHaveLength(1);
    expect(await stopImpersonation(as(acting))).toEqual({
      impersonatorId: morgan.user.id,
      userId,
    });
    expect(await sessionsOf(userId)).toBe(1);
    const { entries } = await readTrail(as(person.actor), auditTrailInput.parse({}));
    expect(entries).toMatchObject([
      { kind: 'impersonation_ended', by: 'impersonator', address: null },
      { kind: 'impersonation_started', by: 'administrator', address: null },
      { kind: 'sign_in' },
    ]);
    await expect(stopImpersonation(as(person.actor))).rejects.toMatchObject({
      reason: 'NOT_IMPERSONATING',
    });
  });

  it('is refused for oneself, another administrator, a guest and a closed account', async () => {
    const other = await arrive({ platformRole: 'admin' });
    const closed = await createUser(database.current.db, { isActive: false });
    const guest = await createUser(database.current.db, { isGuest: true });
    const start = (userId: string) => startImpersonation(as(morgan.actor), { userId });
    await expect(start(morgan.user.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(start(other.user.id)).rejects.toMatchObject({ reason: 'ADMINISTRATOR' });
    await expect(start(closed.id)).rejects.toMatchObject({ reason: 'DEACTIVATED' });
    await expect(start(guest.id)).rejects.toMatchObject({ reason: 'GUEST' });
  });

  it('changes how the person is shown, and not how they are reached', async () => {
    const opened = await startImpersonation(as(morgan.actor), { userId: person.user.id });
    const ctx = as(impersonated(morgan.actor, opened));
    expect(await updateProfile(ctx, { name: 'Zoë' })).toMatchObject({
      user: { name: 'Zoë' },
    });
    await expect(updateProfile(ctx, { phone: '+33123456789' })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'IMPERSONATING',
    });
  });

  it('ends when the administrator loses the role, is closed or signs out, or the person gains one', async () => {
    const { id: userId } = person.user;
    const root = await arrive({ platformRole: 'admin' });
    const { id, email } = morgan.user;
    const endings = [
      () => giveRole(as(root.actor), { userId: id, role: 'user' }),
      () => setActive(as(root.actor), { userId: id, isActive: false, reason: 'Left us.' }),
      () => signOutEverywhere({ ...as(root.actor), actor: { kind: 'operator' } }, { email }),
      () =>
        setPlatformRole(
          { ...as(root.actor), actor: { kind: 'operator' } },
          {
            email: person.user.email,
            role: 'admin',
          },
        ),
    ];
    for (const end of endings) {
      await database.current.db
        .update(user)
        .set({ platformRole: 'admin', isActive: true })
        .where(eq(user.id, id));
      await startImpersonation(as(morgan.actor), { userId });
      expect(await sessionsOf(userId)).toBe(2);
      await end();
      expect(await sessionsOf(userId)).toBe(1);
    }
  });
});
