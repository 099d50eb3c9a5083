import { isNotNull, sql } from 'drizzle-orm';
import { isCurrency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import type { MapPoint } from '../contract';
import { listing } from '../tables';
import type { Question } from './conditions';
import { sortedPage } from './keyset';

/** The newest homes with coordinates. */
export async function findMapPoints(
  db: Database,
  question: Question,
  limit: number,
): Promise<MapPoint[]> {
  const slice = { sort: 'newest', after: null, offset: 0, limit } as const;
  const placed = [isNotNull(listing.latitude), isNotNull(listing.longitude)];
  const rows = await db
    .select({
      id: listing.propertyId,
      latitude: listing.latitude,
      longitude: listing.longitude,
      amount: listing.price,
      currency: listing.currency,
    })
    .from(sql`(${sortedPage({ ...question, extra: placed }, slice)}) as page`)
    .innerJoin(listing, sql`${listing.id} = page.id`);
  return rows.flatMap(({ id, latitude, longitude, amount, currency }) =>
    latitude === null || longitude === null || !isCurrency(currency)
      ? []
      : [{ id, latitude, longitude, price: { amount, currency } }],
  );
}
