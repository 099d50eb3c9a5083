import { asc, eq } from 'drizzle-orm';
import type { TeamRole } from '@/kernel/actor';
import type { Database } from '@/platform/db/client';
import { team, teamMember } from '../tables';

/** A new team with its first member, its admin. */
export async function insertTeam(
  db: Database,
  values: { name: string; adminId: string; isDemo: boolean },
): Promise<{ id: number; name: string }> {
  const [made] = await db
    .insert(team)
    .values({ name: values.name, isDemo: values.isDemo })
    .returning({ id: team.id, name: team.name });
  if (!made) throw new Error('an inserted team was not returned');
  await db.insert(teamMember).values({ teamId: made.id, userId: values.adminId, role: 'admin' });
  return made;
}

export interface Membership {
  id: number;
  name: string;
  role: TeamRole;
}

/** The teams of a user, the one joined first at the front: a new session starts in it. */
export function listMemberships(db: Database, userId: string): Promise<Membership[]> {
  return db
    .select({ id: team.id, name: team.name, role: teamMember.role })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(eq(teamMember.userId, userId))
    .orderBy(asc(teamMember.createdAt), asc(team.id));
}

export async function deleteDemoTeams(db: Database): Promise<void> {
  await db.delete(team).where(eq(team.isDemo, true));
}
