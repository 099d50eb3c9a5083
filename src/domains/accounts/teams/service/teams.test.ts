import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, NOBODY, type TeamRole, type UserActor } from '@/kernel/actor';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createUser, createTeam as makeTeam } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { auditTrailInput } from '../../audit/contract';
import { readTrail } from '../../audit/service/read-trail';
import { readInvitation } from '../../invitations/service/read-invitation';
import { invitation } from '../../invitations/tables';
import { session, team, teamMember } from '../../tables';
import { accountsUserData } from '../../user-data';
import { inviteToTeamInput } from '../contract';
import {
  acceptTeamInvitation,
  inviteToTeam,
  resendTeamInvitation,
  revokeTeamInvitation,
} from './invite';
import { removeTeam, renameTeam } from './manage-team';
import { changeRole, leaveTeam, removeMember } from './members';
import { createTeam, switchTeam } from './own-teams';
import { listTeams, readTeam } from './read-teams';

const database = testDatabase();
const HOUR = 3_600_000;
const NOW = new Date('2026-11-21T10:00:00Z');

interface Person {
  readonly user: CreatedUser;
  readonly actor: UserActor;
}
let ada: Person;
let ben: Person;
let eve: Person;
let teamId: number;

const as = (actor: Actor, at = NOW) => testContext(database, { actor, now: at });
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

async function person(values: Partial<CreatedUser> = {}): Promise<Person> {
  const user = await createUser(database.current.db, values);
  const { actor } = await signIn(database.current.db, user.id);
  return { user, actor };
}
const rolesIn = async (id: number) => {
  const rows = await database.current.db.select().from(teamMember).where(eq(teamMember.teamId, id));
  return Object.fromEntries(rows.map((row) => [row.userId, row.role]));
};
const join = (id: number, { user }: Person, role: TeamRole) =>
  database.current.db.insert(teamMember).values({ teamId: id, userId: user.id, role });
const currentTeam = async ({ actor }: Person) =>
  (await listTeams(as(actor))).find(({ isCurrent }) => isCurrent)?.id ?? null;
const kinds = async ({ actor }: Person) =>
  (await readTrail(as(actor), auditTrailInput.parse({}))).entries.map(({ kind }) => kind);

const invite = (by: Person, email: string, role: TeamRole = 'agent', at = NOW) =>
  inviteToTeam(as(by.actor, at), inviteToTeamInput.parse({ teamId, email, role }));
async function mailsTo(email: string) {
  const mails = (await queuedPayloads(database, sendMailJob)) as {
    to: string;
    subject: string;
    text: string;
  }[];
  return mails.filter((mail) => mail.to === email);
}
async function linkTo(email: string): Promise<string> {
  const text = (await mailsTo(email)).at(-1)?.text ?? '';
  return /token=([\w-]+)/.exec(text)?.[1] ?? '';
}

beforeEach(async () => {
  [ada, ben, eve] = [await person(), await person({ locale: 'fr' }), await person()];
  teamId = (await createTeam(as(ada.actor), { name: 'Lighthouse' })).id;
});

describe('a team', () => {
  it('is made once, however often the button is pressed, and is where its maker works', async () => {
    const again = await Promise.all([
      createTeam(as(ada.actor), { name: 'Lighthouse' }),
      createTeam(as(ada.actor), { name: 'Harbour' }),
      createTeam(as(ada.actor), { name: 'Harbour' }),
    ]);
    expect(again[0].id).toBe(teamId);
    expect(again[1].id).toBe(again[2].id);
    expect(await listTeams(as(ada.actor))).toMatchObject([
      { name: 'Lighthouse', role: 'admin' },
      { name: 'Harbour', role: 'admin' },
    ]);
    await switchTeam(as(ada.actor), { teamId });
    expect(await currentTeam(ada)).toBe(teamId);
    expect(await kinds(ada)).toEqual(['team_created', 'team_created', 'sign_in']);
    await expect(createTeam(as(NOBODY), { name: 'x' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('is seen by its members, its invitations by its admins', async () => {
    await join(teamId, ben, 'viewer');
    await switchTeam(as(ben.actor), { teamId });
    await invite(ada, 'carla@example.org');
    const seen = await readTeam(as(ben.actor));
    expect(seen).toMatchObject({
      name: 'Lighthouse',
      role: 'viewer',
      members: [
        { name: ada.user.name, role: 'admin', isYou: false },
        { name: ben.user.name, role: 'viewer', isYou: true },
      ],
      invitations: [],
    });
    expect((await readTeam(as(ada.actor)))?.invitations).toMatchObject([
      { email: 'carla@example.org', role: 'agent', state: 'open' },
    ]);
    expect(await readTeam(as(eve.actor))).toBeNull();
  });

  it('refuses whatever a viewer, an agent or a stranger tries', async () => {
    const [viewer, agent] = [ben, await person()];
    await join(teamId, viewer, 'viewer');
    await join(teamId, agent, 'agent');
    await invite(ada, 'carla@example.org');
    const id = (await readTeam(as(ada.actor)))?.invitations[0]?.id ?? '';
    const tries = ({ actor }: Person) => [
      () => renameTeam(as(actor), { teamId, name: 'Mine' }),
      () => inviteToTeam(as(actor), { teamId, email: 'x@example.org', role: 'admin' }),
      () => resendTeamInvitation(as(actor, later(1)), { teamId, id }),
      () => revokeTeamInvitation(as(actor), { teamId, id }),
      () => changeRole(as(actor), { teamId, userId: actor.userId, role: 'admin' }),
      () => changeRole(as(actor), { teamId, userId: ada.user.id, role: 'viewer' }),
      () => removeMember(as(actor), { teamId, userId: ada.user.id }),
      () => removeTeam(as(actor), { teamId }),
    ];
    for (const each of [...tries(viewer), ...tries(agent)]) {
      await expect(each()).rejects.toMatchObject({ code: 'forbidden' });
    }
    const foreign = [
      ...tries(eve),
      () => switchTeam(as(eve.actor), { teamId }),
      () => leaveTeam(as(eve.actor), { teamId }),
    ];
    for (const each of foreign) await expect(each()).rejects.toMatchObject({ code: 'not_found' });
    expect(await rolesIn(teamId)).toEqual({
      [ada.user.id]: 'admin',
      [ben.user.id]: 'viewer',
      [agent.user.id]: 'agent',
    });
  });

  it('has nothing decided about its people by an administrator in a member’s name', async () => {
    await join(teamId, ben, 'agent');
    const actor = { ...ada.actor, impersonatorId: eve.user.id };
    const tries = [
      () => createTeam(as(actor), { name: 'Another' }),
      () => inviteToTeam(as(actor), { teamId, email: 'x@example.org', role: 'admin' }),
      () => changeRole(as(actor), { teamId, userId: ben.user.id, role: 'admin' }),
      () => removeMember(as(actor), { teamId, userId: ben.user.id }),
      () => leaveTeam(as(actor), { teamId }),
      () => removeTeam(as(actor), { teamId }),
    ];
    for (const each of tries) {
      await expect(each()).rejects.toMatchObject({ code: 'forbidden', reason: 'IMPERSONATING' });
    }
    expect(await readTeam(as(actor))).toMatchObject({ id: teamId });
  });

  it('ends for all its members at once, with its invitations', async () => {
    await join(teamId, ben, 'agent');
    const elsewhere = await createTeam(as(ben.actor), { name: 'Harbour' });
    await switchTeam(as(ben.actor), { teamId });
    await invite(ada, eve.user.email);
    const token = await linkTo(eve.user.email);
    await removeTeam(as(ada.actor), { teamId });
    expect(await currentTeam(ben)).toBe(elsewhere.id);
    expect(await currentTeam(ada)).toBeNull();
    expect(await kinds(ben)).toContain('team_deleted');
    await expect(acceptTeamInvitation(as(eve.actor), token)).rejects.toMatchObject({
      reason: 'INVITATION_REVOKED',
    });
    // A team that went with its only member's account leaves its invitations behind.
    const { db } = database.current;
    await db.update(invitation).set({ revokedAt: null });
    await expect(acceptTeamInvitation(as(eve.actor), token)).rejects.toMatchObject({
      reason: 'TEAM_GONE',
    });
  });
});

describe('an invitation', () => {
  it('is mailed in the reader’s language, and taken once by whoever it was sent to', async () => {
    await invite(ada, `  ${ben.user.email.toUpperCase()} `, 'viewer');
    const [mail] = await mailsTo(ben.user.email);
    expect(mail?.subject).toBe(`${ada.user.name} vous invite dans l’équipe Lighthouse`);
    expect(mail?.text).toContain('En lecture seule');
    const token = await linkTo(ben.user.email);
    const read = (actor: Actor) => readInvitation(as(actor), token);
    expect(await read(NOBODY)).toMatchObject({
      kind: 'team',
      team: { name: 'Lighthouse', role: 'viewer' },
      state: 'open',
      isMine: null,
      sentTo: expect.stringMatching(/^p…@/),
    });
    expect(await read(eve.actor)).toMatchObject({ isMine: false });
    await expect(acceptTeamInvitation(as(eve.actor), token)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'OTHER_ADDRESS',
    });
    await expect(acceptTeamInvitation(as(NOBODY), token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await Promise.all([
      acceptTeamInvitation(as(ben.actor), token),
      acceptTeamInvitation(as(ben.actor), token),
    ]);
    expect(await rolesIn(teamId)).toEqual({ [ada.user.id]: 'admin', [ben.user.id]: 'viewer' });
    expect(await currentTeam(ben)).toBe(teamId);
    expect(await kinds(ben)).toEqual(['team_joined', 'sign_in']);
    expect(await read(ben.actor)).toMatchObject({ state: 'accepted' });
    // Used up: whoever was taken out again does not come back by the same link.
    await removeMember(as(ada.actor), { teamId, userId: ben.user.id });
    await acceptTeamInvitation(as(ben.actor), token);
    expect(await rolesIn(teamId)).toEqual({ [ada.user.id]: 'admin' });
  });

  it('goes to plus tags as they are, once in a minute, with the role that was asked last', async () => {
    await invite(ada, 'Carla+Homes@Example.ORG', 'admin');
    await invite(ada, 'carla+homes@example.org', 'viewer');
    expect(await mailsTo('carla+homes@example.org')).toHaveLength(1);
    const [sent] = (await readTeam(as(ada.actor)))?.invitations ?? [];
    expect(sent).toMatchObject({ email: 'carla+homes@example.org', role: 'viewer' });
    const first = await linkTo('carla+homes@example.org');
    await resendTeamInvitation(as(ada.actor, later(1)), { teamId, id: sent?.id ?? '' });
    await expect(readInvitation(as(NOBODY), first)).rejects.toMatchObject({ code: 'not_found' });
    expect(await readInvitation(as(NOBODY), await linkTo('carla+homes@example.org'))).toMatchObject(
      { team: { role: 'viewer' } },
    );
  });

  it.each(['', 'ada', 'a b@example.org', 'a@b', `${'a'.repeat(250)}@example.org`, 'ада@пример.рф'])(
    'is not sent to “%s”',
    (email) => {
      expect(inviteToTeamInput.safeParse({ teamId: 1, email, role: 'agent' }).success).toBe(false);
    },
  );

  it('is refused for oneself and for members, in any writing', async () => {
    await join(teamId, ben, 'agent');
    await expect(invite(ada, ada.user.email.toUpperCase())).rejects.toMatchObject({
      reason: 'ALREADY_MEMBER',
    });
    await expect(invite(ada, ben.user.email.toUpperCase())).rejects.toMatchObject({
      reason: 'ALREADY_MEMBER',
    });
    expect(inviteToTeamInput.safeParse({ teamId, email: 'a@b.fr', role: 'owner' }).success).toBe(
      false,
    );
  });

  it('ends when it has run out, is withdrawn, or its sender is no admin any more', async () => {
    await invite(ada, ben.user.email);
    const token = await linkTo(ben.user.email);
    await expect(acceptTeamInvitation(as(ben.actor, later(24 * 14)), token)).rejects.toMatchObject({
      reason: 'INVITATION_EXPIRED',
    });
    const id = (await readTeam(as(ada.actor)))?.invitations[0]?.id ?? '';
    await revokeTeamInvitation(as(ada.actor), { teamId, id });
    await expect(acceptTeamInvitation(as(ben.actor), token)).rejects.toMatchObject({
      reason: 'INVITATION_REVOKED',
    });
    await join(teamId, eve, 'admin');
    await invite(eve, 'carla@example.org');
    await changeRole(as(ada.actor), { teamId, userId: eve.user.id, role: 'agent' });
    expect(await readInvitation(as(NOBODY), await linkTo('carla@example.org'))).toMatchObject({
      state: 'revoked',
    });
  });

  it('of another team is not there, for its admins neither, and another kind’s link opens nothing', async () => {
    await invite(ada, 'carla@example.org');
    const id = (await readTeam(as(ada.actor)))?.invitations[0]?.id ?? '';
    const own = await createTeam(as(eve.actor), { name: 'Harbour' });
    for (const attempt of [resendTeamInvitation, revokeTeamInvitation]) {
      await expect(attempt(as(eve.actor), { teamId: own.id, id })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await database.current.db
      .update(invitation)
      .set({ kind: 'shortlist', email: ben.user.email })
      .where(eq(invitation.id, id));
    await expect(
      acceptTeamInvitation(as(ben.actor), await linkTo('carla@example.org')),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('roles', () => {
  it('are changed by admins, and told to whom they concern', async () => {
    await join(teamId, ben, 'viewer');
    await changeRole(as(ada.actor), { teamId, userId: ben.user.id, role: 'agent' });
    await changeRole(as(ada.actor), { teamId, userId: ben.user.id, role: 'agent' });
    const { entries } = await readTrail(as(ben.actor), auditTrailInput.parse({}));
    expect(entries).toMatchObject([
      {
        kind: 'team_role_changed',
        by: 'team_admin',
        details: { team: 'Lighthouse', from: 'viewer', role: 'agent' },
      },
      { kind: 'sign_in' },
    ]);
    await expect(
      changeRole(as(ada.actor), { teamId, userId: eve.user.id, role: 'agent' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leave a team its last admin: who may neither go nor be made less', async () => {
    await join(teamId, ben, 'agent');
    const last = { code: 'conflict', reason: 'LAST_ADMIN' };
    await expect(leaveTeam(as(ada.actor), { teamId })).rejects.toMatchObject(last);
    await expect(
      changeRole(as(ada.actor), { teamId, userId: ada.user.id, role: 'agent' }),
    ).rejects.toMatchObject(last);
    await expect(
      removeMember(as(ada.actor), { teamId, userId: ada.user.id }),
    ).rejects.toMatchObject({ reason: 'ONESELF' });
    await changeRole(as(ada.actor), { teamId, userId: ben.user.id, role: 'admin' });
    await leaveTeam(as(ada.actor), { teamId });
    expect(await rolesIn(teamId)).toEqual({ [ben.user.id]: 'admin' });
    expect(await currentTeam(ada)).toBeNull();
  });

  it('keep one admin of two who demote, remove or leave at the same moment', async () => {
    const { db } = database.current;
    const attempts: ((one: Person, other: Person) => Promise<unknown>)[] = [
      (one, other) => changeRole(as(one.actor), { teamId, userId: other.user.id, role: 'viewer' }),
      (one, other) => removeMember(as(one.actor), { teamId, userId: other.user.id }),
      (one) => leaveTeam(as(one.actor), { teamId }),
      // An account that is erased while the other admin goes.
      (one) =>
        one === ada
          ? leaveTeam(as(one.actor), { teamId })
          : db.transaction((tx) =>
              accountsUserData.erases(
                { ...as({ kind: 'operator' }), db: tx as never },
                one.user.id,
              ),
            ),
    ];
    for (const attempt of attempts) {
      const { id } = await makeTeam(db, [
        { user: ada.user, role: 'admin' },
        { user: ben.user, role: 'admin' },
        { user: eve.user, role: 'agent' },
      ]);
      teamId = id;
      const ended = await Promise.allSettled([attempt(ada, ben), attempt(ben, ada)]);
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(Object.values(await rolesIn(id)).filter((role) => role === 'admin')).toHaveLength(1);
    }
  });

  it('are lost with a member’s sessions in the team, and only there', async () => {
    await join(teamId, ben, 'agent');
    await switchTeam(as(ben.actor), { teamId });
    const other = await signIn(database.current.db, ben.user.id);
    const elsewhere = await createTeam(as(other.actor), { name: 'Harbour' });
    await removeMember(as(ada.actor), { teamId, userId: ben.user.id });
    const rows = await database.current.db
      .select({ teamId: session.currentTeamId })
      .from(session)
      .where(eq(session.userId, ben.user.id));
    expect(rows.map((row) => row.teamId)).toEqual([elsewhere.id, elsewhere.id]);
    expect(await kinds(ben)).toContain('team_removed');
    await expect(switchTeam(as(ben.actor), { teamId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await renameTeam(as(ada.actor), { teamId, name: 'Lantern' });
    expect(await database.current.db.select().from(team).where(eq(team.id, teamId))).toMatchObject([
      { name: 'Lantern' },
    ]);
  });
});
