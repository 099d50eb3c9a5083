import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { propertyMark } from '../../marks/tables';
import { listing } from '../../tables';
import { savedSearch, savedSearchAlert, savedSearchMatch } from '../tables';
import { standingColumns } from './changes';
import type { SavedSearchRow } from './searches';

/** A search waits for an alert with no more than this many homes; what comes after them is told in the next. */
const MOST_IN_ONE = 10_000;

/** A search whose alert is due, held for the open transaction: another worker takes the next. */
export async function lockDueSearch(db: Database, now: Date): Promise<SavedSearchRow | undefined> {
  const [row] = await db
    .select()
    .from(savedSearch)
    .where(lte(savedSearch.dueAt, now))
    .orderBy(asc(savedSearch.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  return row;
}

/** What was found and not told yet, the newest first, as it stands now and with what the reader has said of it. */
export function findWaiting(db: Database, { id, userId }: Pick<SavedSearchRow, 'id' | 'userId'>) {
  return db
    .select({
      ...standingColumns,
      city: sql<string>`(select city from property where property.id = ${listing.propertyId})`,
      inOtherCurrency: savedSearchMatch.inOtherCurrency,
      isHidden: sql<boolean>`exists (select 1 from ${propertyMark}
        where ${propertyMark.userId} = ${userId}::uuid and ${propertyMark.propertyId} = ${listing.propertyId}
          and ${propertyMark.hiddenAt} is not null)`,
    })
    .from(savedSearchMatch)
    .innerJoin(listing, eq(listing.id, savedSearchMatch.listingId))
    .where(and(eq(savedSearchMatch.searchId, id), isNull(savedSearchMatch.toldAt)))
    .orderBy(desc(savedSearchMatch.foundAt), desc(listing.listedAt), desc(listing.id))
    .limit(MOST_IN_ONE);
}
export type WaitingHome = Awaited<ReturnType<typeof findWaiting>>[number];

export async function markTold(
  db: Database,
  searchId: string,
  listingIds: readonly number[],
  now: Date,
): Promise<void> {
  if (listingIds.length === 0) return;
  await db.execute(sql`
    update ${savedSearchMatch} set told_at = ${now.toISOString()}::timestamptz
    where search_id = ${searchId}::uuid and listing_id = any(${`{${listingIds.join(',')}}`}::int[])`);
}

export async function insertAlert(
  db: Database,
  values: Pick<
    typeof savedSearchAlert.$inferInsert,
    'id' | 'searchId' | 'found' | 'shown' | 'createdAt'
  >,
): Promise<void> {
  await db.insert(savedSearchAlert).values(values);
}

type AlertState = (typeof savedSearchAlert.$inferSelect)['state'];

/** Moves an alert on from a state; false where it stands in another, or is gone. */
export async function moveAlert(
  db: Database,
  id: string,
  from: AlertState,
  to: { state: AlertState; sentAt?: Date },
): Promise<boolean> {
  const rows = await db
    .update(savedSearchAlert)
    .set(to)
    .where(and(eq(savedSearchAlert.id, id), eq(savedSearchAlert.state, from)))
    .returning({ id: savedSearchAlert.id });
  return rows.length > 0;
}

/** Whose alert it is; undefined where the search was deleted since. */
export async function findAlertReader(
  db: Database,
  id: string,
): Promise<{ userId: string; frequency: SavedSearchRow['frequency'] } | undefined> {
  const [row] = await db
    .select({ userId: savedSearch.userId, frequency: savedSearch.frequency })
    .from(savedSearchAlert)
    .innerJoin(savedSearch, eq(savedSearch.id, savedSearchAlert.searchId))
    .where(eq(savedSearchAlert.id, id));
  return row;
}
