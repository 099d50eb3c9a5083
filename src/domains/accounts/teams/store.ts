import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { TeamRole } from '@/kernel/actor';
import type { Database } from '@/platform/db/client';
import { session, team, teamMember, user } from '../tables';

/** The team, held until the transaction ends: whoever joins, leaves or changes a role waits here. */
export async function lockTeam(
  db: Database,
  id: number,
): Promise<{ id: number; name: string } | undefined> {
  const [row] = await db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(eq(team.id, id))
    .for('update');
  return row;
}

const membership = (teamId: number, userId: string) =>
  and(eq(teamMember.teamId, teamId), eq(teamMember.userId, userId));

export async function findRole(
  db: Database,
  teamId: number,
  userId: string,
): Promise<TeamRole | null> {
  const [row] = await db
    .select({ role: teamMember.role })
    .from(teamMember)
    .where(membership(teamId, userId));
  return row?.role ?? null;
}

/** By role, the strongest first, then by name. */
export function listMembers(db: Database, teamId: number) {
  return db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: teamMember.role,
      joinedAt: teamMember.createdAt,
    })
    .from(teamMember)
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(eq(teamMember.teamId, teamId))
    .orderBy(asc(teamMember.role), asc(sql`lower(${user.name})`), asc(user.id));
}

export function countMembers(db: Database, teamId: number, role?: TeamRole): Promise<number> {
  return db.$count(
    teamMember,
    and(eq(teamMember.teamId, teamId), role ? eq(teamMember.role, role) : undefined),
  );
}

export async function isMemberAddress(
  db: Database,
  teamId: number,
  email: string,
): Promise<boolean> {
  const members = db
    .select({ userId: teamMember.userId })
    .from(teamMember)
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(and(eq(teamMember.teamId, teamId), eq(user.email, email)))
    .as('members');
  return (await db.$count(members)) > 0;
}

/** False where they are a member already; the role that they have stays. */
export async function insertMember(
  db: Database,
  values: typeof teamMember.$inferInsert,
): Promise<boolean> {
  const rows = await db
    .insert(teamMember)
    .values(values)
    .onConflictDoNothing()
    .returning({ userId: teamMember.userId });
  return rows.length > 0;
}

export async function updateRole(
  db: Database,
  teamId: number,
  userId: string,
  role: TeamRole,
): Promise<void> {
  await db.update(teamMember).set({ role }).where(membership(teamId, userId));
}

export async function deleteMember(db: Database, teamId: number, userId: string): Promise<void> {
  await db.delete(teamMember).where(membership(teamId, userId));
  await moveSessionsOut(db, teamId, eq(session.userId, userId));
}

export async function updateTeamName(db: Database, id: number, name: string): Promise<void> {
  await db.update(team).set({ name }).where(eq(team.id, id));
}

/** Members and sessions lose the team with its row. */
export async function deleteTeam(db: Database, id: number): Promise<void> {
  await moveSessionsOut(db, id);
  await db.delete(team).where(eq(team.id, id));
}

export async function setCurrentTeam(
  db: Database,
  sessionId: string,
  teamId: number,
): Promise<void> {
  await db.update(session).set({ currentTeamId: teamId }).where(eq(session.id, sessionId));
}

/** The team of a session as it is now: what the doors remember of it may be some seconds old. */
export async function findCurrentTeam(db: Database, sessionId: string): Promise<number | null> {
  const [row] = await db
    .select({ teamId: session.currentTeamId })
    .from(session)
    .where(eq(session.id, sessionId));
  return row?.teamId ?? null;
}

/** Sessions that work in the team go on in the first other team of their user, or in none. */
async function moveSessionsOut(db: Database, teamId: number, whose?: SQL): Promise<void> {
  const elsewhere = db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .where(and(eq(teamMember.userId, session.userId), ne(teamMember.teamId, teamId)))
    .orderBy(asc(teamMember.createdAt), asc(teamMember.teamId))
    .limit(1);
  await db
    .update(session)
    .set({ currentTeamId: sql`(${elsewhere})` })
    .where(and(eq(session.currentTeamId, teamId), whose));
}
