import { team, teamMember, user } from '@/domains/accounts/tables';
import { listing, listingPrice, property } from '@/domains/properties/tables';
import type { TeamRole } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { nameKey } from '@/kernel/text';
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

/** A public, active listing in Lyon with its property and first price; `values` change the listing, `place` the property. */
export async function createListing(
  db: Database,
  values: Partial<typeof listing.$inferInsert> = {},
  place: Partial<typeof property.$inferInsert> = {},
): Promise<CreatedListing> {
  made++;
  const home = only(
    await db
      .insert(property)
      .values({
        type: values.type ?? 'apartment',
        address: `${made} rue des Essais`,
        city: 'Lyon',
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
        ...place,
      })
      .returning(),
  );
  const listedAt = values.listedAt ?? new Date('2026-01-15T09:00:00Z');
  const created = only(
    await db
      .insert(listing)
      .values({
        propertyId: home.id,
        transaction: 'sale',
        source: 'test',
        sourceKey: String(made),
        title: `Flat ${made}`,
        description: 'Bright, quiet, close to the station.',
        status: 'active',
        price: 32_500_000n,
        currency: 'EUR',
        listedAt,
        type: home.type,
        cityKey: nameKey(home.city),
        postalCode: home.postalCode,
        country: home.country,
        latitude: home.latitude,
        longitude: home.longitude,
        surface: home.surface,
        rooms: home.rooms,
        bedrooms: home.bedrooms,
        bathrooms: home.bathrooms,
        yearBuilt: home.yearBuilt,
        features: home.features,
        ...values,
      })
      .returning(),
  );
  await db.insert(listingPrice).values({
    listingId: created.id,
    price: created.price,
    currency: created.currency,
    recordedAt: listedAt,
  });
  return created;
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the insert returned no row');
  return row;
}
