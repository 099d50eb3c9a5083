import { procedure, router } from '@/platform/trpc/procedures';
import { invitationToken } from '../invitations/contract';
import {
  changeRoleInput,
  createTeamInput,
  inviteToTeamInput,
  removeMemberInput,
  renameTeamInput,
  teamId,
  teamInvitation,
} from './contract';
import {
  acceptTeamInvitation,
  inviteToTeam,
  resendTeamInvitation,
  revokeTeamInvitation,
} from './service/invite';
import { removeTeam, renameTeam } from './service/manage-team';
import { changeRole, leaveTeam, removeMember } from './service/members';
import { createTeam, switchTeam } from './service/own-teams';
import { listTeams, readTeam } from './service/read-teams';

/** Doors that name a team ask who the actor is in it at that moment: the current team of a session may be another. */
export const teamsRouter = router({
  list: procedure('signed_in').query(({ ctx }) => listTeams(ctx)),
  current: procedure('signed_in').query(({ ctx }) => readTeam(ctx)),
  create: procedure('registered')
    .input(createTeamInput)
    .mutation(({ ctx, input }) => createTeam(ctx, input)),
  switchTo: procedure('registered')
    .input(teamId)
    .mutation(({ ctx, input }) => switchTeam(ctx, input)),
  rename: procedure('registered')
    .input(renameTeamInput)
    .mutation(({ ctx, input }) => renameTeam(ctx, input)),
  invite: procedure('registered')
    .input(inviteToTeamInput)
    .mutation(({ ctx, input }) => inviteToTeam(ctx, input)),
  resend: procedure('registered')
    .input(teamInvitation)
    .mutation(({ ctx, input }) => resendTeamInvitation(ctx, input)),
  revoke: procedure('registered')
    .input(teamInvitation)
    .mutation(({ ctx, input }) => revokeTeamInvitation(ctx, input)),
  accept: procedure('registered')
    .input(invitationToken)
    .mutation(({ ctx, input }) => acceptTeamInvitation(ctx, input.token)),
  changeRole: procedure('registered')
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  removeMember: procedure('registered')
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx, input)),
  leave: procedure('registered')
    .input(teamId)
    .mutation(({ ctx, input }) => leaveTeam(ctx, input)),
  remove: procedure('registered')
    .input(teamId)
    .mutation(({ ctx, input }) => removeTeam(ctx, input)),
});
