import type { Ctx } from '@/platform/context';
import { takeInGuest } from '../merging/service/take-in-guest';
import { listMemberships } from '../store/teams';
import type { UserRow } from '../store/users';
import { openSession } from './open-session';
import type { SignedIn } from './signed-in';

/**
 * Signs in a user whose proof the caller has seen, in the transaction of `ctx`: the session starts in the first team, and
 * what a guest kept goes along.
 */
export async function admit(ctx: Ctx, user: UserRow): Promise<Omit<SignedIn, 'tokens'>> {
  const [team = null] = await listMemberships(ctx.db, user.id);
  const session = await openSession(ctx, {
    userId: user.id,
    teamId: team?.id ?? null,
    device: ctx.client,
  });
  return { user, team, session, merged: await takeInGuest(ctx, user.id) };
}
