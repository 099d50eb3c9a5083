import { inArray, type SQL, sql } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { favourite, listing } from '../../tables';
import type { VerdictFilter } from '../model';
import { homeOpinion } from '../tables';

/** A home in a list: its favourites by these people, the listing that shows it, and one reader's verdict. */
interface ShortlistedRow {
  readonly propertyId: number;
  readonly listingId: number;
  readonly savedBy: string[];
}

/**
 * The homes that any of these people keep, the last kept first; each by its open listing, else the latest public one.
 * What went back to its draft is left out.
 */
export async function findShortlisted(
  db: Database,
  who: { readerId: string; memberIds: readonly string[] },
  verdict: VerdictFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<ShortlistedRow[]> {
  const rows = await db.execute<{
    property_id: number;
    listing_id: number;
    saved_by: string[];
  }>(sql`
    select property_id, listing_id, saved_by from (${keptHomes(who)}) as kept
    where ${verdictIs(verdict)}
    order by saved_at desc, property_id desc limit ${limit} offset ${offset}`);
  return rows.map((row) => ({
    propertyId: row.property_id,
    listingId: row.listing_id,
    savedBy: row.saved_by,
  }));
}

/** How many homes lie under each of the reader's verdicts. */
export async function countShortlisted(
  db: Database,
  who: { readerId: string; memberIds: readonly string[] },
): Promise<Record<VerdictFilter, number>> {
  const counted = (name: VerdictFilter) =>
    sql`count(*) filter (where ${verdictIs(name)})::int as ${sql.identifier(name)}`;
  const [row] = await db.execute<Record<VerdictFilter, number>>(sql`
    select ${sql.join((['all', 'yes', 'maybe', 'no', 'undecided'] as const).map(counted), sql`, `)}
    from (${keptHomes(who)}) as kept`);
  return row ?? { all: 0, yes: 0, maybe: 0, no: 0, undecided: 0 };
}

/** Whether any of these people keeps the home. */
export async function isShortlisted(
  db: Database,
  memberIds: readonly string[],
  propertyId: number,
): Promise<boolean> {
  const [row] = await db
    .select({ propertyId: favourite.propertyId })
    .from(favourite)
    .where(
      sql`${favourite.propertyId} = ${propertyId} and ${inArray(favourite.userId, [...memberIds])}`,
    )
    .limit(1);
  return row !== undefined;
}

function keptHomes({
  readerId,
  memberIds,
}: {
  readerId: string;
  memberIds: readonly string[];
}): SQL {
  return sql`select f.property_id, max(f.created_at) as saved_at,
      array_agg(f.user_id::text) as saved_by, shown.listing_id, opinion.verdict
    from ${favourite} f
    join lateral (select id as listing_id from ${listing} where ${listing.propertyId} = f.property_id
      and ${inArray(listing.status, [...PUBLIC_STATUSES])}
      order by ${listing.isOpen} desc, ${listing.listedAt} desc, ${listing.id} desc limit 1) shown on true
    left join ${homeOpinion} opinion on opinion.property_id = f.property_id
      and opinion.user_id = ${readerId}::uuid
    where f.user_id in (${sql.join(
      memberIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    group by f.property_id, shown.listing_id, opinion.verdict`;
}

function verdictIs(verdict: VerdictFilter): SQL {
  if (verdict === 'all') return sql`true`;
  return verdict === 'undecided' ? sql`verdict is null` : sql`verdict = ${verdict}`;
}
