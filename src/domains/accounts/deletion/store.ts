import { and, asc, eq, gt, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { teamMember, user } from '../tables';

export async function setDeleteAfter(
  db: Database,
  userId: string,
  deleteAfter: Date,
): Promise<void> {
  await db.update(user).set({ deleteAfter }).where(eq(user.id, userId));
}

export async function findDeleteAfter(db: Database, userId: string): Promise<Date | null> {
  const [row] = await db
    .select({ deleteAfter: user.deleteAfter })
    .from(user)
    .where(eq(user.id, userId));
  return row?.deleteAfter ?? null;
}

/** Takes a wish to be deleted back while it may be; false where there is none. */
export async function keepAccount(db: Database, userId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(user)
    .set({ deleteAfter: null })
    .where(and(eq(user.id, userId), isNotNull(user.deleteAfter), gt(user.deleteAfter, now)))
    .returning({ id: user.id });
  return rows.length > 0;
}

export async function listDueAccounts(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(lte(user.deleteAfter, now))
    .orderBy(asc(user.deleteAfter));
  return rows.map(({ id }) => id);
}

/** Holds the accounts of the administrators who stay, until the transaction ends. */
export async function lockAdministrators(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.platformRole, 'admin'), eq(user.isActive, true), isNull(user.deleteAfter)))
    .orderBy(asc(user.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Those of the ids that have an account. */
export async function listKnown(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(sql`${user.id} = any(${`{${ids.join(',')}}`}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** Makes whoever comes next in a team its admin: an agent before a viewer, the longest there first. */
export async function makeNextAdmin(
  db: Database,
  teamId: number,
  leaverId: string,
): Promise<string | null> {
  const [next] = await db
    .select({ userId: teamMember.userId })
    .from(teamMember)
    .where(and(eq(teamMember.teamId, teamId), ne(teamMember.userId, leaverId)))
    // The enum's order is admin, agent, viewer.
    .orderBy(asc(teamMember.role), asc(teamMember.createdAt), sql`${teamMember.userId}`)
    .limit(1);
  if (!next) return null;
  await db
    .update(teamMember)
    .set({ role: 'admin' })
    .where(and(eq(teamMember.teamId, teamId), eq(teamMember.userId, next.userId)));
  return next.userId;
}
