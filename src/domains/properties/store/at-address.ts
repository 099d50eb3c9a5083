import { and, desc, eq, inArray } from 'drizzle-orm';
import { PUBLIC_STATUSES } from '@/kernel/homes';
import type { Database } from '@/platform/db/client';
import { listing, property } from '../tables';

/** More than is ever offered in one postal code at a time. */
const MOST_READ = 2000;

/** Someone's own properties of a postal code. */
export function findOwnInPostalCode(
  db: Database,
  where: { ownerId: string; country: string; postalCode: string },
) {
  return db
    .select()
    .from(property)
    .where(
      and(
        eq(property.ownerId, where.ownerId),
        eq(property.country, where.country),
        eq(property.postalCode, where.postalCode),
      ),
    )
    .orderBy(desc(property.id))
    .limit(MOST_READ);
}

/** Homes of a postal code that are or were for sale in public, with what is asked; open offers and the latest first. */
export function findForSaleInPostalCode(
  db: Database,
  where: { country: string; postalCode: string },
) {
  return db
    .select({
      property,
      price: listing.price,
      currency: listing.currency,
      isOpen: listing.isOpen,
    })
    .from(listing)
    .innerJoin(property, eq(property.id, listing.propertyId))
    .where(
      and(
        eq(listing.postalCode, where.postalCode),
        eq(listing.transaction, 'sale'),
        eq(listing.country, where.country),
        inArray(listing.status, [...PUBLIC_STATUSES]),
      ),
    )
    .orderBy(desc(listing.isOpen), desc(listing.listedAt), desc(listing.id))
    .limit(MOST_READ);
}
