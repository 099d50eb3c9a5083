import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { homeOpinion, shortlist, shortlistMember } from '../tables';
import { makeNotesPrivate } from './members';

export function listOpinions(db: Database, userId: string) {
  return db
    .select({
      propertyId: homeOpinion.propertyId,
      verdict: homeOpinion.verdict,
      note: homeOpinion.note,
      noteIsShared: homeOpinion.noteIsShared,
      updatedAt: homeOpinion.updatedAt,
    })
    .from(homeOpinion)
    .where(eq(homeOpinion.userId, userId))
    .orderBy(asc(homeOpinion.propertyId));
}

export function listMembershipsOf(db: Database, userId: string) {
  return db
    .select({ shortlistId: shortlistMember.shortlistId, joinedAt: shortlistMember.joinedAt })
    .from(shortlistMember)
    .where(eq(shortlistMember.userId, userId));
}

/** Ends the list that this person is in; the notes of whoever shared it are their own again. */
export async function endListOf(db: Database, userId: string): Promise<void> {
  const own = db
    .select({ id: shortlistMember.shortlistId })
    .from(shortlistMember)
    .where(eq(shortlistMember.userId, userId));
  const members = await db
    .select({ userId: shortlistMember.userId })
    .from(shortlistMember)
    .where(inArray(shortlistMember.shortlistId, own));
  if (members.length === 0) return;
  await makeNotesPrivate(
    db,
    members.map((member) => member.userId),
  );
  await db.delete(shortlist).where(inArray(shortlist.id, own));
}

export async function deleteOpinionsOf(db: Database, userId: string): Promise<void> {
  await db.delete(homeOpinion).where(eq(homeOpinion.userId, userId));
}

/** Where both thought something of one home, what `into` thought stays. */
export async function moveOpinions(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    update ${homeOpinion} as mine set user_id = ${into}::uuid
    where mine.user_id = ${from}::uuid and not exists (select 1 from ${homeOpinion} as theirs
      where theirs.user_id = ${into}::uuid and theirs.property_id = mine.property_id)`);
  await deleteOpinionsOf(db, from);
}

/** The list of `from` goes to `into`, unless `into` is in one: then it ends, as nobody is in two. */
export async function moveMembership(db: Database, from: string, into: string): Promise<void> {
  const [taken] = await listMembershipsOf(db, into);
  if (taken) await endListOf(db, from);
  else {
    await db.update(shortlistMember).set({ userId: into }).where(eq(shortlistMember.userId, from));
  }
}
