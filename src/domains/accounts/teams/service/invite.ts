import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import {
  aheadOfTaking,
  revokeInvitation,
  takeInvitation,
} from '../../invitations/service/answer-invitation';
import { listSentInvitations } from '../../invitations/service/read-invitation';
import { resendInvitation, sendInvitation } from '../../invitations/service/send-invitation';
import { refuseImpersonation } from '../../service/authorise';
import type { InviteToTeamInput } from '../contract';
import { teamLetter } from '../letter';
import { MOST_MEMBERS } from '../model';
import { countMembers, insertMember, isMemberAddress, lockTeam, setCurrentTeam } from '../store';
import { lockScope, ownActor } from './scope';
import { teamSubject } from './subject';

interface TeamInvitation {
  readonly teamId: number;
  readonly id: string;
}

/** Asks an address to join. Throws `conflict`: `ALREADY_MEMBER`, or `TEAM_FULL` with members and invitations together. */
export function inviteToTeam(ctx: Ctx, input: InviteToTeamInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { team } = await lockScope(ctx, input.teamId, 'manage');
    const subject = teamSubject(team.id);
    if (await isMemberAddress(ctx.db, team.id, input.email)) {
      throw new AppError('conflict', {
        reason: 'ALREADY_MEMBER',
        message: `${input.email} is a member of ${team.name} already.`,
      });
    }
    const open = await listSentInvitations(ctx, subject);
    const isAsked = open.some(({ email }) => email === input.email);
    if (!isAsked && open.length + (await countMembers(ctx.db, team.id)) >= MOST_MEMBERS) {
      throw new AppError('conflict', {
        reason: 'TEAM_FULL',
        message: `A team has at most ${MOST_MEMBERS} members and invitations.`,
      });
    }
    const { email, role } = input;
    await sendInvitation(ctx, subject, { email, role, letter: teamLetter(team.name, role) });
  });
}

/** Sends an invitation of the team again. Throws `not_found` for another's. */
export function resendTeamInvitation(ctx: Ctx, { teamId, id }: TeamInvitation): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { team } = await lockScope(ctx, teamId, 'manage');
    await resendInvitation(ctx, teamSubject(team.id), id, (role) =>
      teamLetter(team.name, role ?? 'viewer'),
    );
  });
}

/** Takes an invitation of the team back. Throws `not_found` for another's. */
export function revokeTeamInvitation(ctx: Ctx, { teamId, id }: TeamInvitation): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { team } = await lockScope(ctx, teamId, 'manage');
    await revokeInvitation(ctx, teamSubject(team.id), id);
  });
}

/**
 * Joins the team that an invitation is for and moves the actor's session there. Pressing twice joins once, and whoever
 * is a member already keeps their role. Throws what `takeInvitation` throws, and `conflict` (`TEAM_GONE`).
 */
export function acceptTeamInvitation(ctx: Ctx, token: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { userId, sessionId } = ownActor(ctx);
    refuseImpersonation(ctx);
    // The team before the invitation, as everybody locks them: whoever withdraws it at this moment waits or is first.
    const { subjectId } = await aheadOfTaking(ctx, 'team', { token });
    const team = await lockTeam(ctx.db, Number(subjectId));
    const taken = await takeInvitation(ctx, 'team', { token });
    if (taken.wasTaken) return;
    if (!team) {
      throw new AppError('conflict', {
        reason: 'TEAM_GONE',
        message: 'This team does not exist any more.',
      });
    }
    const role = taken.role ?? 'viewer';
    const member = { teamId: team.id, userId, role, createdAt: ctx.now };
    if (await insertMember(ctx.db, member)) {
      await recordAudit(ctx, { kind: 'team_joined', userId, details: { team: team.name, role } });
    }
    await setCurrentTeam(ctx.db, sessionId, team.id);
  });
}
