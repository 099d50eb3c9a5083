import { eq } from 'drizzle-orm';
import { team, teamMember, user } from '@/domains/accounts/tables';
import { insertListing, insertPrice, type ListingDraft } from '@/domains/properties/store/write';
import { listing, type property } from '@/domains/properties/tables';
import type { TeamRole } from '@/kernel/actor';
import type { PropertyType } from '@/kernel/homes';
import { uuidv7 } from '@/kernel/ids';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';

export type CreatedUser = typeof user.$inferSelect;
export type CreatedTeam = typeof team.$inferSelect;
export type CreatedListing = typeof listing.$inferSelect;

/** A row of its own each time: the counter keeps unique columns apart within a test file. */
let made = 0;

export async function createUser(
  db: Database,
  values: Partial<typeof user.$inferInsert> = {},
): Promise<CreatedUser> {
  made++;
  const rows = await db
    .insert(user)
    .values({
      id: uuidv7(),
      name: `Person ${made}`,
      email: `person-${made}@example.org`,
      emailVerified: true,
      ...values,
    })
    .returning();
  return only(rows);
}

/** A team with its members, in the roles given. */
export async function createTeam(
  db: Database,
  members: readonly { user: CreatedUser; role: TeamRole }[] = [],
  values: Partial<typeof team.$inferInsert> = {},
): Promise<CreatedTeam> {
  made++;
  const created = only(
    await db
      .insert(team)
      .values({ name: `Team ${made}`, ...values })
      .returning(),
  );
  for (const member of members) {
    await db
      .insert(teamMember)
      .values({ teamId: created.id, userId: member.user.id, role: member.role });
  }
  return created;
}

type Offer = Partial<Omit<ListingDraft['listing'], 'price'>> & {
  /** Minor units. */
  price?: bigint;
  currency?: Currency;
  type?: PropertyType;
};

/**
 * A public, active listing in Lyon with its property and first price, written as the product writes it; `values` change
 * the offer, `place` the property.
 */
export async function createListing(
  db: Database,
  { price: amount = 32_500_000n, currency = 'EUR', type = 'apartment', ...offer }: Offer = {},
  place: Partial<typeof property.$inferInsert> = {},
): Promise<CreatedListing> {
  made++;
  const home = {
    type,
    address: `${made} rue des Essais`,
    city: 'Lyon',
    state: null,
    postalCode: '69003',
    country: 'FR',
    latitude: 45.76,
    longitude: 4.85,
    surface: 62,
    rooms: 3,
    bedrooms: 2,
    bathrooms: 1,
    yearBuilt: 1974,
    features: ['balcony'],
  };
  const price = { amount, currency };
  const draft: ListingDraft = {
    property: { ...home, ...place },
    listing: {
      transaction: 'sale',
      source: 'test',
      sourceKey: String(made),
      title: `Flat ${made}`,
      description: 'Bright, quiet, close to the station.',
      status: 'active',
      listedAt: new Date('2026-01-15T09:00:00Z'),
      price,
      ...offer,
    },
  };
  const written = await insertListing(db, draft, new Date());
  await insertPrice(db, written.listingId, price, draft.listing.listedAt);
  return only(await db.select().from(listing).where(eq(listing.id, written.listingId)));
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the insert returned no row');
  return row;
}
