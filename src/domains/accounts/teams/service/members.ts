import type { TeamRole } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { revokeInvitationsBy } from '../../invitations/service/answer-invitation';
import type { ChangeRoleInput, RemoveMemberInput } from '../contract';
import { countMembers, deleteMember, findRole, updateRole } from '../store';
import { lockScope, type TeamScope } from './scope';
import { teamSubject } from './subject';

/** Gives a member another role. Throws `conflict` (`LAST_ADMIN`) where the team would be left without an admin. */
export function changeRole(ctx: Ctx, input: ChangeRoleInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const scope = await lockScope(ctx, input.teamId, 'manage');
    const role = await memberRole(ctx, scope, input.userId);
    if (role === input.role) return;
    if (role === 'admin') await stopBeingAdmin(ctx, scope, input.userId);
    await updateRole(ctx.db, scope.team.id, input.userId, input.role);
    const details = { team: scope.team.name, from: role, role: input.role };
    await recordAudit(ctx, { kind: 'team_role_changed', userId: input.userId, details });
  });
}

/** Takes a member out of the team; their devices stop working in it at once. Oneself is let go by `leaveTeam`. */
export function removeMember(ctx: Ctx, input: RemoveMemberInput): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const scope = await lockScope(ctx, input.teamId, 'manage');
    const { userId } = input;
    if (userId === scope.actor.userId) throw new AppError('conflict', { reason: 'ONESELF' });
    const role = await memberRole(ctx, scope, userId);
    if (role === 'admin') await stopBeingAdmin(ctx, scope, userId);
    await deleteMember(ctx.db, scope.team.id, userId);
    await recordAudit(ctx, { kind: 'team_removed', userId, details: { team: scope.team.name } });
  });
}

/** Lets the actor go. Throws `conflict` (`LAST_ADMIN`) for the last admin, who names another or deletes the team. */
export function leaveTeam(ctx: Ctx, { teamId }: { teamId: number }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const scope = await lockScope(ctx, teamId, 'leave');
    const { userId } = scope.actor;
    if (scope.role === 'admin') await stopBeingAdmin(ctx, scope, userId);
    await deleteMember(ctx.db, scope.team.id, userId);
    await recordAudit(ctx, { kind: 'team_left', userId, details: { team: scope.team.name } });
  });
}

async function memberRole(ctx: Ctx, { team }: TeamScope, userId: string): Promise<TeamRole> {
  const role = await findRole(ctx.db, team.id, userId);
  if (role === null) throw new AppError('not_found');
  return role;
}

/** Holds under the lock of the team: of two admins who demote each other at once, one is the last. */
async function stopBeingAdmin(ctx: Ctx, { team }: TeamScope, userId: string): Promise<void> {
  if ((await countMembers(ctx.db, team.id, 'admin')) <= 1) {
    throw new AppError('conflict', {
      reason: 'LAST_ADMIN',
      message: `${team.name} has no other admin: name one or delete the team.`,
    });
  }
  await revokeInvitationsBy(ctx, teamSubject(team.id), userId);
}
