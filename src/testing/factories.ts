import { eq } from 'drizzle-orm';
import { team, teamMember, user } from '@/domains/accounts/tables';
import type { PublicationForm } from '@/domains/properties/publishing/contract';
import { EMPTY_FORM } from '@/domains/properties/publishing/model';
import { publication, publicationPhoto } from '@/domains/properties/publishing/tables';
import { insertListing, insertPrice, type ListingDraft } from '@/domains/properties/store/write';
import { listing, type property } from '@/domains/properties/tables';
import type { TeamRole } from '@/kernel/actor';
import type { PropertyType } from '@/kernel/homes';
import { uuidv7 } from '@/kernel/ids';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { file } from '@/platform/files/tables';

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

/** A home that somebody is about to offer: its form as given, else all that it needs to be published. */
export async function createPublication(
  db: Database,
  publisherId: string,
  form: Partial<PublicationForm> = {},
): Promise<typeof publication.$inferSelect> {
  made++;
  const complete: PublicationForm = {
    ...EMPTY_FORM,
    type: 'apartment',
    address: `${made} rue des Essais`,
    city: 'Annecy',
    postalCode: '74000',
    latitude: 45.9,
    longitude: 6.13,
    surface: 58,
    rooms: 3,
    bedrooms: 2,
    features: ['balcony'],
    price: 345_000,
    title: `Flat by the lake ${made}`,
    description: 'Two bedrooms, a balcony to the south.',
  };
  return only(
    await db
      .insert(publication)
      .values({ id: uuidv7(), publisherId, form: { ...complete, ...form } })
      .returning(),
  );
}

/** A photo of a publication, with the row of the file that was sent and no bytes. */
export async function createPhoto(
  db: Database,
  { id: publicationId, publisherId }: Pick<typeof publication.$inferSelect, 'id' | 'publisherId'>,
): Promise<typeof publicationPhoto.$inferSelect> {
  made++;
  const id = uuidv7();
  await db.insert(file).values({
    id,
    ownerId: publisherId,
    purpose: 'listing_original',
    key: `listing_original/${id}.jpg`,
    name: `photo-${made}.jpg`,
    storedAt: new Date(),
  });
  return only(
    await db
      .insert(publicationPhoto)
      .values({ id, publicationId, position: made, contentHash: `hash-${made}` })
      .returning(),
  );
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the insert returned no row');
  return row;
}
