import { and, count, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { TimeState } from '../model';
import { request, requestEntry, requestTime } from '../tables';

export type RequestRow = typeof request.$inferSelect;
type EntryColumns = typeof requestEntry.$inferInsert;

/** What one person sends goes one after the other: limits are exact, and a double press finds its first. */
export async function lockAuthor(db: Database, authorId: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`request author ${authorId}`}, 0))`,
  );
}

/** The request that this key's entry belongs to; undefined where the key is new. */
export async function findByKey(
  db: Database,
  authorId: string,
  key: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: requestEntry.requestId })
    .from(requestEntry)
    .where(and(eq(requestEntry.authorId, authorId), eq(requestEntry.key, key)));
  return row?.id;
}

/** Held until the transaction ends. */
export async function lockRequest(db: Database, id: string): Promise<RequestRow | undefined> {
  const [row] = await db.select().from(request).where(eq(request.id, id)).for('update');
  return row;
}

export async function lockOpenRequest(
  db: Database,
  about: Pick<RequestRow, 'listingId' | 'kind'> & { senderId: string },
): Promise<RequestRow | undefined> {
  const [row] = await db
    .select()
    .from(request)
    .where(
      and(
        eq(request.listingId, about.listingId),
        eq(request.senderId, about.senderId),
        eq(request.kind, about.kind),
        ne(request.status, 'closed'),
      ),
    )
    .for('update');
  return row;
}

export async function insertRequest(
  db: Database,
  values: typeof request.$inferInsert,
): Promise<RequestRow> {
  const [row] = await db.insert(request).values(values).returning();
  if (!row) throw new Error('the request was not written');
  return row;
}

/** The entry with the times that it proposes. */
export async function insertEntry(
  db: Database,
  entry: EntryColumns,
  times: readonly Date[],
): Promise<void> {
  const [row] = await db.insert(requestEntry).values(entry).returning({ id: requestEntry.id });
  if (!row) throw new Error('the entry was not written');
  if (times.length === 0) return;
  await db
    .insert(requestTime)
    .values(times.map((startsAt) => ({ entryId: row.id, startsAt, state: 'proposed' as const })));
}

export async function updateRequest(
  db: Database,
  id: string,
  changes: Partial<Omit<RequestRow, 'id'>>,
): Promise<void> {
  await db.update(request).set(changes).where(eq(request.id, id));
}

const entriesOf = (db: Database, requestId: string) =>
  db
    .select({ id: requestEntry.id })
    .from(requestEntry)
    .where(eq(requestEntry.requestId, requestId));

/** Of a request's times, those that still wait for an answer. */
const waitingTimes = (db: Database, requestId: string): SQL | undefined =>
  and(eq(requestTime.state, 'proposed'), inArray(requestTime.entryId, entriesOf(db, requestId)));

/** Times that wait, with the side that proposed them. */
export function findWaitingTimes(db: Database, requestId: string) {
  return db
    .select({ id: requestTime.id, startsAt: requestTime.startsAt, side: requestEntry.side })
    .from(requestTime)
    .innerJoin(requestEntry, eq(requestEntry.id, requestTime.entryId))
    .where(and(eq(requestEntry.requestId, requestId), eq(requestTime.state, 'proposed')));
}

/** All that wait become `state`. */
export async function settleTimes(
  db: Database,
  requestId: string,
  state: TimeState,
): Promise<void> {
  await db.update(requestTime).set({ state }).where(waitingTimes(db, requestId));
}

export async function confirmTime(db: Database, timeId: number): Promise<void> {
  await db.update(requestTime).set({ state: 'confirmed' }).where(eq(requestTime.id, timeId));
}

export async function countRequestsSince(
  db: Database,
  senderId: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(request)
    .where(and(eq(request.senderId, senderId), gt(request.createdAt, since)));
  return row?.total ?? 0;
}

export async function countEntriesSince(
  db: Database,
  authorId: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(requestEntry)
    .where(and(eq(requestEntry.authorId, authorId), gt(requestEntry.createdAt, since)));
  return row?.total ?? 0;
}
