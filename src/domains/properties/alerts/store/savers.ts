import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { favourite, listingPrice } from '../../tables';
import type { StandingListing } from './changes';

/** Who keeps a home among their favourites, without whoever offers it. */
export async function findSavers(
  db: Database,
  { propertyId, publisherId }: Pick<StandingListing, 'propertyId' | 'publisherId'>,
): Promise<string[]> {
  const rows = await db
    .select({ userId: favourite.userId })
    .from(favourite)
    .where(
      and(
        eq(favourite.propertyId, propertyId),
        sql`${favourite.userId} is distinct from ${publisherId}::uuid`,
      ),
    );
  return rows.map(({ userId }) => userId);
}

/**
 * The lowest price that stood at any time in the 24 hours before `now`, in the home's currency, without the price that
 * stands now: the last recorded before those hours still stood when they began.
 */
export async function findLowestOfDay(
  db: Database,
  { id, currency }: Pick<StandingListing, 'id' | 'currency'>,
  now: Date,
): Promise<bigint | null> {
  const [row] = await db.execute<{ lowest: string | null }>(sql`
    select min(price)::text as lowest from (
      select price, currency, recorded_at,
        lead(recorded_at) over (order by recorded_at, id) as replaced_at
      from ${listingPrice} where listing_id = ${id}) as history
    where currency = ${currency} and replaced_at > ${now.toISOString()}::timestamptz - interval '24 hours'`);
  return row?.lowest == null ? null : BigInt(row.lowest);
}
