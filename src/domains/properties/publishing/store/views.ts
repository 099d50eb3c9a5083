import { sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { listing } from '../../tables';
import { listingViews } from '../tables';

/** Counts one look at the open listings of a property, unless it is their publisher's own. `day` is a date in UTC. */
export async function addView(
  db: Database,
  { propertyId, viewerId, day }: { propertyId: number; viewerId: string | null; day: string },
): Promise<void> {
  await db.execute(sql`
    insert into ${listingViews} (listing_id, day, views)
    select ${listing.id}, ${day}::date, 1 from ${listing}
    where ${listing.propertyId} = ${propertyId} and ${listing.isOpen}
      and ${listing.publisherId} is distinct from ${viewerId}::uuid
    on conflict (listing_id, day) do update set views = ${listingViews.views} + 1`);
}
