import { sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { SearchFilters } from '../../contract';
import type { TestedListing } from '../model';
import { listingKeys } from '../model-keys';
import { savedSearch } from '../tables';

/** A search that a home may be new to. */
export interface Candidate {
  readonly id: string;
  /** Null where the columns have said all of them. */
  readonly filters: SearchFilters | null;
  readonly currency: string | null;
}

/**
 * The saved searches that a home could be new to, in one look through the index of their keys: every search that finds the
 * home is among them, and few others. Only those that were there when the home came. Filters are sent of the searches that
 * the columns do not decide, or of all (`withFilters`): thousands of them would take longer to send than to find.
 */
export async function findCandidates(
  db: Database,
  home: TestedListing,
  { since, withFilters }: { since: Date; withFilters: boolean },
): Promise<Candidate[]> {
  const { type, surface, bedrooms, rooms, currency } = home;
  // Facts are given with their types: in a comparison with a column of a null the driver could guess none.
  return db.execute<{ id: string; filters: SearchFilters | null; currency: string | null }>(sql`
    select id, currency, case when ${withFilters} or not is_plain then filters end as filters
    from ${savedSearch}
    where removed_at is null
      and keys && ${textArray(listingKeys(home))}
      and created_at <= ${since.toISOString()}::timestamptz
      and (types is null or ${type}::text = any(types))
      and (min_bedrooms is null or min_bedrooms <= ${bedrooms}::smallint)
      and (min_rooms is null or min_rooms <= ${rooms}::smallint)
      and (min_surface is null or min_surface <= ${surface}::real)
      and (max_surface is null or max_surface >= ${surface}::real)
      and (currency is null or currency <> ${currency}::text or (
        (min_price is null or min_price <= ${String(home.price)}::bigint)
        and (max_price is null or max_price >= ${String(home.price)}::bigint)))
      and (features is null or features <@ ${textArray(home.features)})`);
}

function textArray(values: readonly string[]) {
  if (values.length === 0) return sql`'{}'::text[]`;
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}
