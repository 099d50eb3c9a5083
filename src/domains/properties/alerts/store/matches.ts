import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { savedSearch, savedSearchMatch } from '../tables';

export interface NewMatch {
  readonly searchId: string;
  readonly listingId: number;
  readonly inOtherCurrency: boolean;
}

/** Writes what was found, within the caller's transaction; answers the searches that now have something to tell, of those whose alerts are on. */
export async function insertMatches(db: Database, matches: readonly NewMatch[], now: Date) {
  if (matches.length === 0) return [];
  // Two foreign keys are looked up for each row, every time with a plan of its own unless plans are kept.
  await db.execute(sql`set local plan_cache_mode = auto`);
  const rows = await db.execute<{
    id: string;
    frequency: (typeof savedSearch.$inferSelect)['frequency'];
    last_alert_at: string | null;
  }>(sql`
    with fresh as (
      insert into ${savedSearchMatch} (search_id, listing_id, in_other_currency, found_at)
      select search_id, listing_id, other, ${now.toISOString()}::timestamptz
      from unnest(${literal(matches.map(({ searchId }) => searchId))}::uuid[],
        ${literal(matches.map(({ listingId }) => listingId))}::int[],
        ${literal(matches.map(({ inOtherCurrency }) => inOtherCurrency))}::boolean[])
        as found (search_id, listing_id, other)
      on conflict do nothing returning search_id, in_other_currency)
    select id, frequency, last_alert_at from ${savedSearch}
    where id in (select search_id from fresh where not in_other_currency)
      and frequency <> 'off' and due_at is null`);
  return rows.map(({ id, frequency, last_alert_at }) => ({
    id,
    frequency,
    lastAlertAt: last_alert_at === null ? null : new Date(last_alert_at),
  }));
}

/** One parameter for many values: ids, figures and truths need no quoting in an array's own writing. */
function literal(values: readonly (string | number | boolean)[]): string {
  return `{${values.join(',')}}`;
}

export async function setDue(
  db: Database,
  due: readonly { readonly id: string; readonly at: Date }[],
): Promise<void> {
  if (due.length === 0) return;
  await db.execute(sql`
    update ${savedSearch} set due_at = due.at
    from unnest(${literal(due.map(({ id }) => id))}::uuid[],
      ${literal(due.map(({ at }) => `"${at.toISOString()}"`))}::timestamptz[]) as due (id, at)
    where ${savedSearch}.id = due.id and ${savedSearch}.due_at is null`);
}

/** What a search that was silent has found is not news when it speaks again. */
export async function passOver(db: Database, searchId: string, now: Date): Promise<void> {
  await db
    .update(savedSearchMatch)
    .set({ toldAt: now })
    .where(and(eq(savedSearchMatch.searchId, searchId), isNull(savedSearchMatch.toldAt)));
}

export async function hasWaiting(db: Database, searchId: string): Promise<boolean> {
  const rows = await db
    .select({ listingId: savedSearchMatch.listingId })
    .from(savedSearchMatch)
    .where(
      and(
        eq(savedSearchMatch.searchId, searchId),
        isNull(savedSearchMatch.toldAt),
        eq(savedSearchMatch.inOtherCurrency, false),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
