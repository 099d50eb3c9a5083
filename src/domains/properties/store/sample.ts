import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { constant } from '@/platform/db/constant';
import type { Stretch } from '../area/stretches';
import type { SearchFilters } from '../contract';
import { listing } from '../tables';
import { openHalves } from './conditions';
import { listingsWithin } from './listings';

/**
 * Of so many listings one stands for all, the same one every time; the predicate of the indexes `listing_sample`,
 * `listing_words_sample` and `listing_features_sample`.
 */
export const EVERY = 64;
export const IS_SAMPLED = constant(sql`hashint4(${listing.id}) & 63 = 0`);

/** So many of the sample stand for more than 10,000 beyond reasonable doubt: 12,800, give or take 900. */
export const SAMPLED_MANY = 200;

/** A box with more homes than this is no place to read whole: about 50,000. */
const SAMPLED_WIDE = 800;

/** Whether a box holds so many homes that its newest are found faster by date than by place. */
export async function isWide(
  db: Database,
  filters: SearchFilters,
  stretches: readonly Stretch[],
): Promise<boolean> {
  const untested = stretches.map(([first, last]): Stretch => [first, last, []]);
  const sampled = listingsWithin(untested, [
    eq(listing.transaction, filters.transaction),
    inArray(listing.isOpen, openHalves(filters.statuses)),
    IS_SAMPLED as SQL,
  ]);
  const [row] = await db.execute<{ found: number }>(sql`
    select count(*)::int as found from (
      select 1 ${sampled} limit ${SAMPLED_WIDE}) as counted`);
  return (row?.found ?? 0) >= SAMPLED_WIDE;
}
