import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { revokeAllInvitations } from '../../invitations/service/answer-invitation';
import { deleteTeam, listMembers, updateTeamName } from '../store';
import { lockScope } from './scope';
import { teamSubject } from './subject';

export function renameTeam(ctx: Ctx, input: { teamId: number; name: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { team } = await lockScope(ctx, input.teamId, 'manage');
    await updateTeamName(ctx.db, team.id, input.name);
  });
}

/** Ends a team for all its members; each of them finds it in their audit trail. */
export function removeTeam(ctx: Ctx, { teamId }: { teamId: number }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { team } = await lockScope(ctx, teamId, 'delete');
    for (const { userId } of await listMembers(ctx.db, team.id)) {
      await recordAudit(ctx, { kind: 'team_deleted', userId, details: { team: team.name } });
    }
    await revokeAllInvitations(ctx, teamSubject(team.id));
    await deleteTeam(ctx.db, team.id);
  });
}
