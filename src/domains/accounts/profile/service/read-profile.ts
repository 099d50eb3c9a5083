import type { TeamRole } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { Preferences } from '../../preferences/model';
import { readPreferences } from '../../preferences/service/read-preferences';
import { authorise, ownId } from '../../service/authorise';
import { findUser, type UserRow } from '../../store/users';

export interface Profile {
  readonly user: UserRow;
  /** In the current team; null outside of one. */
  readonly teamRole: TeamRole | null;
  readonly preferences: Preferences;
}

/** The actor's own account with what they look for. */
export async function readProfile(ctx: Ctx): Promise<Profile> {
  const userId = ownId(ctx);
  authorise(ctx, 'see', userId);
  const user = await findUser(ctx.db, userId);
  if (!user) throw new AppError('unauthenticated');
  const teamRole = ctx.actor.kind === 'user' ? (ctx.actor.team?.role ?? null) : null;
  return { user, teamRole, preferences: await readPreferences(ctx) };
}
