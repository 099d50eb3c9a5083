import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { refuseImpersonation } from '../../service/authorise';
import { insertTeam, listMemberships } from '../../store/teams';
import { lockUsers } from '../../store/users';
import { MOST_TEAMS } from '../model';
import { setCurrentTeam } from '../store';
import { lockScope, ownActor } from './scope';

/**
 * Makes a team with the actor as its admin and moves the actor's session into it. A team of that name which the actor
 * administers already is that team: pressing twice makes one.
 */
export function createTeam(ctx: Ctx, { name }: { name: string }): Promise<{ id: number }> {
  return inTransaction(ctx, async (ctx) => {
    const { userId, sessionId } = ownActor(ctx);
    refuseImpersonation(ctx);
    await lockUsers(ctx.db, [userId]);
    const own = await listMemberships(ctx.db, userId);
    const same = own.find((team) => team.name === name && team.role === 'admin');
    if (!same && own.length >= MOST_TEAMS) {
      throw new AppError('conflict', {
        reason: 'TOO_MANY_TEAMS',
        message: `Nobody is in more than ${MOST_TEAMS} teams.`,
      });
    }
    const team = same ?? (await insertTeam(ctx.db, { name, adminId: userId, isDemo: false }));
    if (!same) await recordAudit(ctx, { kind: 'team_created', userId, details: { team: name } });
    await setCurrentTeam(ctx.db, sessionId, team.id);
    return { id: team.id };
  });
}

/** Moves the actor's session, and no other device of theirs, into one of their teams. */
export function switchTeam(ctx: Ctx, { teamId }: { teamId: number }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { actor, team } = await lockScope(ctx, teamId, 'enter');
    await setCurrentTeam(ctx.db, actor.sessionId, team.id);
  });
}
