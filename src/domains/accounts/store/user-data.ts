import { and, eq, exists, inArray, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '@/platform/db/client';
import { account, session, team, teamMember, user, verification } from '../tables';

/** The ways in that an account has, without their secrets. */
export function listWaysIn(db: Database, userId: string) {
  return db
    .select({ provider: account.providerId, createdAt: account.createdAt })
    .from(account)
    .where(eq(account.userId, userId));
}

const other = alias(teamMember, 'other');

/** Teams that would be left with members but no admin, were this user gone. */
export function listTeamsLeftWithoutAdmin(db: Database, userId: string) {
  const others = (role?: 'admin') =>
    db
      .select({ one: sql`1` })
      .from(other)
      .where(
        and(
          eq(other.teamId, teamMember.teamId),
          sql`${other.userId} <> ${userId}`,
          role ? eq(other.role, role) : undefined,
        ),
      );
  return db
    .select({ id: team.id, name: team.name })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(
        eq(teamMember.userId, userId),
        eq(teamMember.role, 'admin'),
        exists(others()),
        notExists(others('admin')),
      ),
    );
}

/** Removes teams whose only member is this user. */
export async function deleteTeamsOfOnly(db: Database, userId: string): Promise<void> {
  const alone = db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .groupBy(teamMember.teamId)
    .having(sql`count(*) = 1 and bool_and(${teamMember.userId} = ${userId})`);
  await db.delete(team).where(inArray(team.id, alone));
}

/** Removes the user; ways in, sessions, tokens and memberships go with the row. */
export async function deleteUser(db: Database, userId: string, email: string): Promise<void> {
  // Half-finished sign-ins, by address or by id, and passkeys that were about to be added.
  await db
    .delete(verification)
    .where(
      or(eq(verification.identifier, email), sql`strpos(${verification.value}, ${userId}) > 0`),
    );
  await db.delete(user).where(eq(user.id, userId));
}

/** Every way in moves to the other account; of two passwords, only the one that it has stays. */
export async function moveWaysIn(db: Database, from: string, into: string): Promise<void> {
  const kept = alias(account, 'kept');
  const hasPassword = db
    .select({ one: sql`1` })
    .from(kept)
    .where(and(eq(kept.userId, into), eq(kept.providerId, 'credential')));
  await db
    .update(account)
    .set({
      userId: into,
      // Better Auth finds a password by the pair (credential, the user's own id).
      accountId: sql`case when ${account.providerId} = 'credential' then ${into} else ${account.accountId} end`,
    })
    .where(
      and(
        eq(account.userId, from),
        or(ne(account.providerId, 'credential'), notExists(hasPassword)),
      ),
    );
}

/** The stronger role wins where both are members; sessions of the old account end, as they were another person's. */
export async function moveMemberships(db: Database, from: string, into: string): Promise<void> {
  // The enum's order is admin, agent, viewer: the lesser value is the stronger role.
  await db.execute(sql`
    insert into ${teamMember} (team_id, user_id, role, created_at)
    select team_id, ${into}::uuid, role, created_at from ${teamMember} where user_id = ${from}::uuid
    on conflict (team_id, user_id) do update set role = least(${teamMember}.role, excluded.role)`);
  await db.delete(teamMember).where(eq(teamMember.userId, from));
  await db.delete(session).where(or(eq(session.userId, from), eq(session.impersonatorId, from)));
}
