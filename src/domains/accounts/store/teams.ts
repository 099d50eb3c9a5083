import { asc, eq, inArray } from 'drizzle-orm';
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

export async function findTeam(
  db: Database,
  id: number,
): Promise<{ id: number; name: string } | undefined> {
  const [row] = await db.select({ id: team.id, name: team.name }).from(team).where(eq(team.id, id));
  return row;
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

/** Holds the teams of a user until the transaction ends. */
export async function lockTeamsOf(db: Database, userId: string): Promise<void> {
  const own = db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .where(eq(teamMember.userId, userId));
  await db
    .select({ id: team.id })
    .from(team)
    .where(inArray(team.id, own))
    .orderBy(asc(team.id))
    .for('update');
}

export async function deleteDemoTeams(db: Database): Promise<void> {
  await db.delete(team).where(eq(team.isDemo, true));
}
