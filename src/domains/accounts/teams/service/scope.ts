import type { TeamRole, UserActor } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { refuseImpersonation } from '../../service/authorise';
import { can, type TeamAction } from '../policy';
import { findRole, lockTeam } from '../store';

export interface TeamScope {
  readonly actor: UserActor;
  readonly team: { readonly id: number; readonly name: string };
  readonly role: TeamRole;
}

/** The user who acts; `unauthenticated` for everybody else. */
export function ownActor({ actor }: Pick<Ctx, 'actor'>): UserActor {
  if (actor.kind !== 'user') throw new AppError('unauthenticated');
  return actor;
}

/**
 * Holds a team for the transaction of `ctx` and lets the actor do this there, by the role that they have at this moment.
 * Throws `not_found` for a team that they are no member of, `forbidden` for what their role does not allow.
 */
export async function lockScope(ctx: Ctx, teamId: number, action: TeamAction): Promise<TeamScope> {
  const actor = ownActor(ctx);
  // Who belongs to a team, and as what, is decided by the people themselves.
  if (action !== 'see' && action !== 'enter') refuseImpersonation(ctx);
  const team = await lockTeam(ctx.db, teamId);
  const role = team ? await findRole(ctx.db, teamId, actor.userId) : null;
  if (!team || role === null) throw new AppError('not_found');
  if (!can(role, action)) throw new AppError('forbidden');
  return { actor, team, role };
}
