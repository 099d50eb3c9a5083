import { type SQL, sql } from 'drizzle-orm';
import { nameKey } from '@/kernel/text';
import type { Database } from '@/platform/db/client';
import type { ListingCard } from '../contract';
import { listing } from '../tables';

/** How many of the next dearer, and of the next cheaper, are weighed: the price index hands them over in order. */
const WEIGHED = 60;

/**
 * Ids of the listings most like this one. The distance is the ratio of the prices plus half the ratio of the surfaces (an
 * unknown surface counts as a third off), so that "twice the price" is as far as "half of it".
 */
export async function findSimilar(db: Database, to: ListingCard, limit: number): Promise<number[]> {
  const neighbours = (side: SQL, direction: SQL) => sql`(select ${listing.id} as id,
      ${listing.price} as price, ${listing.surface} as surface
    from ${listing} where ${listing.cityKey} = ${nameKey(to.city)}
      and ${listing.transaction} = ${to.transaction} and ${listing.isOpen} = true
      and ${listing.currency} = ${to.price.currency} and ${listing.type} = ${to.type}
      and ${listing.country} = ${to.country} and ${listing.propertyId} <> ${to.id} and ${side}
    order by ${listing.price} ${direction}, ${listing.id} ${direction} limit ${WEIGHED})`;
  const amount = sql`${to.price.amount.toString()}::bigint`;
  const surface = sql`${to.surface}::real`;
  const rows = await db.execute<{ id: number }>(sql`
    select id from (
      ${neighbours(sql`${listing.price} >= ${amount}`, sql.raw('asc'))}
      union all
      ${neighbours(sql`${listing.price} < ${amount}`, sql.raw('desc'))}
    ) as neighbour
    order by abs(ln(greatest(price, 1)::float8 / greatest(${amount}, 1)))
      + coalesce(abs(ln(nullif(surface, 0)::float8 / nullif(${surface}, 0))), ln(1.5)) / 2, id
    limit ${limit}`);
  return rows.map(({ id }) => id);
}
