import { getLocale } from 'next-intl/server';
import { nextRuntime } from '@/composition/next-runtime';
import { contextOf } from '@/composition/runtime';
import { namesOf } from '@/domains/accounts/service/names';
import type { TeamSummary } from '@/domains/accounts/teams/contract';
import { listTeams } from '@/domains/accounts/teams/service/read-teams';
import type { Actor } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';

/** What the frame around every page shows of its reader. */
export interface ShellReader {
  readonly isAdministrator: boolean;
  /** Empty for who works in none. */
  readonly teams: readonly TeamSummary[];
  /** In whose name an administrator reads; null for who reads as themselves. */
  readonly impersonated: string | null;
}

/** Null for who is not signed in. Asks the database only where there is something to show. */
export async function shellReader(actor: Actor | null): Promise<ShellReader | null> {
  if (actor?.kind !== 'user' || actor.isGuest) return null;
  const locale = await getLocale();
  const ctx = contextOf(nextRuntime(), { actor, requestId: uuidv7(), locale });
  const [teams, names] = await Promise.all([
    actor.team ? listTeams(ctx) : [],
    actor.impersonatorId === null ? null : namesOf(ctx, [actor.userId]),
  ]);
  return {
    isAdministrator: actor.platformRole === 'admin',
    teams,
    impersonated: names && (names.get(actor.userId) ?? ''),
  };
}
