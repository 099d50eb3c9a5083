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
/** More homes than this are read faster by two connections at once: about 1,300. */
const SAMPLED_LARGE = 20;

/** How many homes stretches of the map hold, as far as it decides how they are read. */
type Size = 'small' | 'large' | 'wide';

/** The newest of a `wide` place are found faster by date than by place; the homes of a `large` one by two at once. */
export async function sizeOf(
  db: Database,
  filters: SearchFilters,
  stretches: readonly Stretch[],
): Promise<Size> {
  const untested = stretches.map(([first, last]): Stretch => [first, last, []]);
  const sampled = listingsWithin(untested, [
    eq(listing.transaction, filters.transaction),
    inArray(listing.isOpen, openHalves(filters.statuses)),
    IS_SAMPLED as SQL,
  ]);
  const [row] = await db.execute<{ found: number }>(sql`
    select count(*)::int as found from (
      select 1 ${sampled} limit ${SAMPLED_WIDE}) as counted`);
  const found = row?.found ?? 0;
  if (found >= SAMPLED_WIDE) return 'wide';
  return found >= SAMPLED_LARGE ? 'large' : 'small';
}
