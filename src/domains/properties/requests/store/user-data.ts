import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { request, requestEntry } from '../tables';

export function listOwnRequests(db: Database, userId: string) {
  return db
    .select({
      id: request.id,
      listingId: request.listingId,
      kind: request.kind,
      status: request.status,
      outcome: request.outcome,
      visitAt: request.visitAt,
      createdAt: request.createdAt,
    })
    .from(request)
    .where(or(eq(request.senderId, userId), eq(request.listerId, userId)))
    .orderBy(asc(request.createdAt), asc(request.id));
}

export function listOwnEntries(db: Database, userId: string) {
  return db
    .select({
      requestId: requestEntry.requestId,
      act: requestEntry.act,
      body: requestEntry.body,
      createdAt: requestEntry.createdAt,
    })
    .from(requestEntry)
    .where(eq(requestEntry.authorId, userId))
    .orderBy(asc(requestEntry.id));
}

/**
 * A conversation stays for the other side, closed and without the name. One that nobody is left to read goes: where the
 * lister has no account, or has left before.
 */
export async function leaveRequests(db: Database, userId: string): Promise<void> {
  const ofUser = or(eq(request.senderId, userId), eq(request.listerId, userId));
  await db
    .update(request)
    .set({ status: 'closed' })
    .where(and(ofUser, ne(request.status, 'closed')));
  await db.update(requestEntry).set({ authorId: null }).where(eq(requestEntry.authorId, userId));
  await db.update(request).set({ senderId: null }).where(eq(request.senderId, userId));
  await db.update(request).set({ listerId: null }).where(eq(request.listerId, userId));
  await db.delete(request).where(and(isNull(request.senderId), isNull(request.listerId)));
}

/** Where both have an open request about one home and matter, the one of `into` goes on and the other is closed. */
export async function moveRequests(db: Database, from: string, into: string): Promise<void> {
  await db.execute(sql`
    update ${request} as mine set status = 'closed' from ${request} as theirs
    where mine.sender_id = ${from}::uuid and theirs.sender_id = ${into}::uuid
      and mine.listing_id = theirs.listing_id and mine.kind = theirs.kind
      and mine.status <> 'closed' and theirs.status <> 'closed'`);
  await db.update(request).set({ senderId: into }).where(eq(request.senderId, from));
  await db.update(request).set({ listerId: into }).where(eq(request.listerId, from));
  await db.update(requestEntry).set({ authorId: into }).where(eq(requestEntry.authorId, from));
}
