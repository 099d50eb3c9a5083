import { isNotNull, type SQL, sql } from 'drizzle-orm';
import { isCurrency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import type { Cluster } from '../contract-figures';
import { listing } from '../tables';
import { allConditions, type Question } from './conditions';
import { listingsThat } from './listings';
import { EVERY, IS_SAMPLED, SAMPLED_MANY } from './sample';

interface ClusterRow extends Record<string, unknown> {
  count: number;
  latitude: number;
  longitude: number;
  property_id: number | null;
  price: bigint | null;
  currency: string | null;
}

/** Homes by square of the map; `zoom` is that of the squares, 0 to 20. Of a sample where they are very many (`isAbout`). */
export async function findClusters(
  db: Database,
  question: Question,
  zoom: number,
): Promise<{ clusters: Cluster[]; isAbout: boolean }> {
  const sampled = await db.execute<ClusterRow>(clusterQuery(question, zoom, IS_SAMPLED));
  const all = sampled.reduce((total, { count }) => total + count, 0);
  if (all >= SAMPLED_MANY) {
    // One home of the sample stands for many: it is no home to show by itself.
    const clusters = sampled.map((row) => ({
      ...clusterOf(row),
      count: row.count * EVERY,
      home: null,
    }));
    return { clusters, isAbout: true };
  }
  const rows = await db.execute<ClusterRow>(clusterQuery(question, zoom));
  return { clusters: rows.map(clusterOf), isAbout: false };
}

function clusterQuery(question: Question, zoom: number, sampled?: SQL): SQL {
  const listings = listingsThat(
    question,
    [allConditions(question), isNotNull(listing.cell), ...(sampled ? [sampled] : [])],
    [listing.id, listing.cell, listing.latitude, listing.longitude],
  );
  return sql`
    with squares as materialized (
      select count(*)::int as count, avg(${listing.latitude}) as latitude, avg(${listing.longitude}) as longitude,
        min(${listing.id}) as id
      ${listings} group by ${listing.cell} >> ${2 * (20 - zoom)}
    )
    select squares.count, squares.latitude, squares.longitude, single.property_id, single.price, single.currency
    from squares
    -- One look-up for each single home: as a plain join the planner would read the whole table for them.
    left join lateral (select property_id, price, currency from ${listing}
      where ${listing.id} = squares.id and squares.count = 1 offset 0) as single on true
    order by squares.count desc, squares.id`;
}

function clusterOf(row: ClusterRow): Cluster {
  const { count, latitude, longitude, property_id: id, price: amount, currency } = row;
  const home =
    id !== null && amount !== null && isCurrency(currency)
      ? { id, price: { amount, currency } }
      : null;
  return { count, latitude, longitude, home };
}
