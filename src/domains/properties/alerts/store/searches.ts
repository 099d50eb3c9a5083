import { and, asc, count, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { savedSearch, savedSearchMatch } from '../tables';

export type SavedSearchRow = typeof savedSearch.$inferSelect;
type NewSavedSearch = typeof savedSearch.$inferInsert;

/** Of the tests that show "99+". */
const COUNTED = 100;

/** Holds back others who save for the same person, so that limits and copies are judged by what is really there. */
export async function lockSaver(db: Database, userId: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`saved searches ${userId}`}, 0))`,
  );
}

export async function insertSearch(db: Database, values: NewSavedSearch): Promise<void> {
  await db.insert(savedSearch).values(values);
}

export async function findSearch(db: Database, id: string): Promise<SavedSearchRow | undefined> {
  const [row] = await db.select().from(savedSearch).where(eq(savedSearch.id, id));
  return row;
}

/** Held until the transaction ends. */
export async function lockSearch(db: Database, id: string): Promise<SavedSearchRow | undefined> {
  const [row] = await db.select().from(savedSearch).where(eq(savedSearch.id, id)).for('update');
  return row;
}

export async function lockSearchByToken(
  db: Database,
  token: string,
): Promise<SavedSearchRow | undefined> {
  const [row] = await db.select().from(savedSearch).where(hasToken(token)).for('update');
  return row;
}

export async function findSearchByToken(
  db: Database,
  token: string,
): Promise<SavedSearchRow | undefined> {
  const [row] = await db.select().from(savedSearch).where(hasToken(token));
  return row;
}

const hasToken = (token: string) =>
  and(eq(savedSearch.token, token), isNull(savedSearch.removedAt));

/** What asks the same as one that the person keeps already. */
export async function findSameSearch(
  db: Database,
  userId: string,
  fingerprint: string,
): Promise<SavedSearchRow | undefined> {
  const [row] = await db
    .select()
    .from(savedSearch)
    .where(
      and(
        eq(savedSearch.userId, userId),
        eq(savedSearch.fingerprint, fingerprint),
        isNull(savedSearch.removedAt),
      ),
    );
  return row;
}

export async function countSearches(db: Database, userId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(savedSearch)
    .where(and(eq(savedSearch.userId, userId), isNull(savedSearch.removedAt)));
  return row?.total ?? 0;
}

export async function updateSearch(
  db: Database,
  id: string,
  change: Partial<NewSavedSearch>,
): Promise<void> {
  await db.update(savedSearch).set(change).where(eq(savedSearch.id, id));
}

/** The person's searches, the oldest first, with what is new since they last looked. */
export async function listSearches(db: Database, userId: string) {
  const fresh = sql<number>`(select count(*)::int from (select 1 from ${savedSearchMatch}
    where ${savedSearchMatch.searchId} = ${savedSearch.id} and not ${savedSearchMatch.inOtherCurrency}
      and ${savedSearchMatch.foundAt} > ${savedSearch.seenAt} limit ${COUNTED}) as fresh)`;
  return db
    .select({ search: savedSearch, newCount: fresh })
    .from(savedSearch)
    .where(and(eq(savedSearch.userId, userId), isNull(savedSearch.removedAt)))
    .orderBy(asc(savedSearch.createdAt), asc(savedSearch.id));
}

/** Whose each search is, and the zone of the page that saved it. */
export function findSavers(db: Database, searchIds: readonly string[]) {
  return db
    .select({
      id: savedSearch.id,
      userId: savedSearch.userId,
      timeZone: savedSearch.timeZone,
    })
    .from(savedSearch)
    .where(inArray(savedSearch.id, [...searchIds]));
}

export async function deleteRemoved(db: Database, before: Date): Promise<void> {
  await db
    .delete(savedSearch)
    .where(and(isNotNull(savedSearch.removedAt), lt(savedSearch.removedAt, before)));
}
