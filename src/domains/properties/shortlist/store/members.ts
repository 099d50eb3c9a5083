import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { homeOpinion, shortlist, shortlistMember } from '../tables';

export interface Member {
  readonly shortlistId: number;
  readonly userId: string;
  readonly joinedAt: Date;
}

/** Everybody in the list that this person is in, themselves included; none where they are in no list. */
export function findMembers(db: Database, userId: string): Promise<Member[]> {
  const own = db
    .select({ id: shortlistMember.shortlistId })
    .from(shortlistMember)
    .where(eq(shortlistMember.userId, userId));
  return selectMembers(db, inArray(shortlistMember.shortlistId, own));
}

/** The members of one list, which stays as it is until the transaction ends. */
export async function lockMembers(db: Database, shortlistId: number): Promise<Member[] | null> {
  const [list] = await db
    .select({ id: shortlist.id })
    .from(shortlist)
    .where(eq(shortlist.id, shortlistId))
    .for('update');
  return list ? selectMembers(db, eq(shortlistMember.shortlistId, shortlistId)) : null;
}

function selectMembers(db: Database, where: ReturnType<typeof eq>): Promise<Member[]> {
  return db
    .select({
      shortlistId: shortlistMember.shortlistId,
      userId: shortlistMember.userId,
      joinedAt: shortlistMember.joinedAt,
    })
    .from(shortlistMember)
    .where(where)
    .orderBy(asc(shortlistMember.joinedAt), asc(shortlistMember.userId));
}

/** A list of one. The caller holds the user's row, so that two tabs do not make two. */
export async function insertShortlist(db: Database, userId: string, now: Date): Promise<number> {
  const [list] = await db
    .insert(shortlist)
    .values({ createdAt: now })
    .returning({ id: shortlist.id });
  if (!list) throw new Error('the shortlist was not written');
  await insertMember(db, list.id, userId, now);
  return list.id;
}

export async function insertMember(
  db: Database,
  shortlistId: number,
  userId: string,
  joinedAt: Date,
): Promise<void> {
  await db.insert(shortlistMember).values({ shortlistId, userId, joinedAt });
}

/** The list with its memberships. */
export async function deleteShortlist(db: Database, shortlistId: number): Promise<void> {
  await db.delete(shortlist).where(eq(shortlist.id, shortlistId));
}

/** What was written for one partner is nobody's else: every note of these people is their own again. */
export async function makeNotesPrivate(db: Database, userIds: readonly string[]): Promise<void> {
  await db
    .update(homeOpinion)
    .set({ noteIsShared: false })
    .where(and(inArray(homeOpinion.userId, [...userIds]), sql`${homeOpinion.noteIsShared}`));
}
