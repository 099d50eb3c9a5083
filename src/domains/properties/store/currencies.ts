import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { SearchFilters } from '../contract';
import { listing } from '../tables';
import { allOf, openHalves, placeConditions } from './conditions';

/** A name's homes are weighed by this many of its newest: exact for small towns, a fair sample of large ones. */
const SAMPLED = 100;

/** The country in which most of the asked transaction's homes at the asked places lie; null where there are none. */
export async function findCountryOfPlaces(
  db: Database,
  filters: SearchFilters,
): Promise<string | null> {
  const newest = db
    .select({ country: listing.country })
    .from(listing)
    .where(
      and(
        eq(listing.transaction, filters.transaction),
        inArray(listing.isOpen, openHalves(filters.statuses)),
        allOf(placeConditions(filters)),
      ),
    )
    .orderBy(desc(listing.listedAt), desc(listing.id))
    .limit(SAMPLED)
    .as('newest');
  const [row] = await db
    .select({ country: newest.country })
    .from(newest)
    .groupBy(newest.country)
    .orderBy(desc(sql`count(*)`), asc(newest.country))
    .limit(1);
  return row?.country ?? null;
}
