import type { Ctx } from '@/platform/context';
import type { Me } from '../contract';
import { shownEmail } from '../model';
import { listMemberships } from '../store/teams';
import { findUser, type UserRow } from '../store/users';

/** Whoever asks, as a page shows them; null for nobody. */
export async function readMe(ctx: Ctx): Promise<Me | null> {
  const { actor } = ctx;
  if (actor.kind !== 'user') return null;
  const [user, memberships] = await Promise.all([
    findUser(ctx.db, actor.userId),
    actor.team ? listMemberships(ctx.db, actor.userId) : [],
  ]);
  if (!user) return null;
  const team = memberships.find((membership) => membership.id === actor.team?.id);
  return { ...profileOf(user), team: team ?? null };
}

function profileOf(user: UserRow): Omit<Me, 'team'> {
  return {
    id: user.id,
    name: user.name,
    email: shownEmail(user.email),
    isEmailVerified: user.emailVerified,
    isGuest: user.isGuest,
    isDemo: user.isDemo,
    platformRole: user.platformRole,
    locale: user.locale,
    currency: user.currency,
    timeZone: user.timeZone,
  };
}
