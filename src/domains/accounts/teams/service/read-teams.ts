import type { Ctx } from '@/platform/context';
import { listSentInvitations } from '../../invitations/service/read-invitation';
import { shownEmail } from '../../model';
import { listMemberships } from '../../store/teams';
import type { TeamSummary, TeamView } from '../contract';
import { can } from '../policy';
import { findCurrentTeam, listMembers } from '../store';
import { ownActor } from './scope';
import { teamSubject } from './subject';

/** The actor's teams, the one joined first at the front. */
export async function listTeams(ctx: Ctx): Promise<TeamSummary[]> {
  const { userId, sessionId } = ownActor(ctx);
  const [memberships, current] = await Promise.all([
    listMemberships(ctx.db, userId),
    findCurrentTeam(ctx.db, sessionId),
  ]);
  return memberships.map((team) => ({ ...team, isCurrent: team.id === current }));
}

/** The team that the actor's session works in; null where it works in none. */
export async function readTeam(ctx: Ctx): Promise<TeamView | null> {
  const { userId } = ownActor(ctx);
  const own = (await listTeams(ctx)).find(({ isCurrent }) => isCurrent);
  if (!own || !can(own.role, 'see')) return null;
  const [members, invitations] = await Promise.all([
    listMembers(ctx.db, own.id),
    can(own.role, 'manage') ? listSentInvitations(ctx, teamSubject(own.id)) : [],
  ]);
  return {
    id: own.id,
    name: own.name,
    role: own.role,
    members: members.map(({ email, ...member }) => ({
      ...member,
      email: shownEmail(email),
      isYou: member.userId === userId,
    })),
    invitations,
  };
}
