import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  char,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import { LISTING_STATUSES, PROPERTY_TYPES, TRANSACTIONS } from '@/kernel/homes';
import { facts, market, spot } from './tables-indexes';

export const propertyType = pgEnum('property_type', PROPERTY_TYPES);
export const transaction = pgEnum('transaction', TRANSACTIONS);
export const listingStatus = pgEnum('listing_status', LISTING_STATUSES);

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const instant = () => timestamp({ withTimezone: true });

/** A physical place. With `ownerId` null it is public, else private to that user and 404 to others. */
export const property = pgTable(
  'property',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ownerId: uuid().references(() => user.id),
    /** Where it came from and its key there, for sources that name their homes: sold twice, it is one property. */
    source: text(),
    sourceKey: text(),
    isPublic: boolean().generatedAlwaysAs(sql`owner_id is null`),
    type: propertyType().notNull(),
    address: text(),
    city: text().notNull(),
    state: text(),
    postalCode: text().notNull(),
    country: char({ length: 2 }).notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** m² of living area; the plot's is `landSurface`. */
    surface: real(),
    landSurface: real(),
    rooms: smallint(),
    bedrooms: smallint(),
    /** Halves count: 2.5 is two baths and a shower room. */
    bathrooms: real(),
    yearBuilt: smallint(),
    features: text().array().notNull().default(sql`'{}'`),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('property_source_key')
      .on(table.source, table.sourceKey)
      .where(sql`${table.sourceKey} is not null`),
    index('property_owner').on(table.ownerId).where(sql`${table.ownerId} is not null`),
    // What a listing refers to: its foreign key holds `is_public`, so that no private property can ever be listed.
    unique('property_public_key').on(table.id, table.isPublic),
  ],
);

/**
 * A property offered publicly. The columns under "searched" repeat facts of the property, so that a search reads one
 * table through one index; `store.ts` and the import write both in the same statement or transaction.
 */
export const listing = pgTable(
  'listing',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    propertyId: integer().notNull(),
    /** Always true; half of the foreign key that keeps private properties out of every search. */
    propertyIsPublic: boolean().notNull().default(true),
    transaction: transaction().notNull(),
    /** Where it came from (`demo`, `king-county`, `gable`) and its key there. */
    source: text().notNull(),
    sourceKey: text().notNull(),
    publisherId: uuid().references(() => user.id),
    /** Whom visitors are told they would meet; the address stays between them and Gable. */
    contactName: text(),
    contactEmail: text(),
    title: text().notNull(),
    description: text().notNull().default(''),
    status: listingStatus().notNull(),
    /** What a search shows unless asked otherwise; leads the indexes, as millions of recorded sales may lie beside it. */
    isOpen: boolean().generatedAlwaysAs(sql`status in ('active', 'under_offer')`),
    /** Minor units; a rent is per month. */
    price: bigint({ mode: 'bigint' }).notNull(),
    currency: char({ length: 3 }).notNull(),
    listedAt: instant().notNull(),
    closedAt: instant(),
    isDemo: boolean().notNull().default(false),
    /** Set while an administrator has taken it down. It is a draft meanwhile; a trigger holds it there, imports included. */
    takenDownAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    /** Minor units for each m²; null where the surface is unknown. */
    pricePerSquareMetre: real().generatedAlwaysAs(
      sql`case when surface >= 1 then price / surface end`,
    ),
    // Searched:
    type: propertyType().notNull(),
    cityKey: text().notNull(),
    postalCode: text().notNull(),
    country: char({ length: 2 }).notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Where it lies on the map, as one number: homes near each other have numbers near each other. See `map_cell`. */
    cell: bigint({ mode: 'number' }).generatedAlwaysAs(sql`map_cell(latitude, longitude)`),
    surface: real(),
    rooms: smallint(),
    bedrooms: smallint(),
    bathrooms: real(),
    yearBuilt: smallint(),
    features: text().array().notNull().default(sql`'{}'`),
    searchText: tsvector().generatedAlwaysAs(sql`listing_search_text(title, description)`),
  },
  (table) => [
    uniqueIndex('listing_source_key').on(table.source, table.sourceKey),
    uniqueIndex('listing_open_once')
      .on(table.propertyId, table.transaction)
      .where(sql`${table.status} in ('draft', 'active', 'under_offer')`),
    index('listing_property').on(table.propertyId),
    index('listing_publisher').on(table.publisherId).where(sql`${table.publisherId} is not null`),
    foreignKey({
      name: 'listing_public_property',
      columns: [table.propertyId, table.propertyIsPublic],
      foreignColumns: [property.id, property.isPublic],
    }).onDelete('cascade'),
    // The facts behind the sort let a search of the whole country pass over homes in the index alone: filters that few
    // homes meet, and counts, then cost a walk through 75 MB instead of a visit to each of a million rows.
    index('listing_by_newest').on(...market(table), table.listedAt, table.id, ...facts(table)),
    index('listing_by_price').on(...market(table), table.currency, table.price, table.id),
    index('listing_by_surface').on(...market(table), table.surface, table.id),
    index('listing_by_price_per_square_metre').on(
      ...market(table),
      table.currency,
      table.pricePerSquareMetre,
      table.id,
    ),
    // A town's facts in one index: counts, and orders that no index of the town holds, are read from it alone.
    index('listing_by_city').on(
      table.cityKey,
      ...market(table),
      table.listedAt,
      table.id,
      ...facts(table),
    ),
    index('listing_by_city_price').on(
      table.cityKey,
      ...market(table),
      table.currency,
      table.price,
      table.id,
    ),
    index('listing_by_city_surface').on(table.cityKey, ...market(table), table.surface, table.id),
    index('listing_by_city_price_per_square_metre').on(
      table.cityKey,
      ...market(table),
      table.currency,
      table.pricePerSquareMetre,
      table.id,
    ),
    index('listing_by_postal_code').on(
      table.postalCode,
      ...market(table),
      table.listedAt,
      table.id,
    ),
    // What a map shows is a few stretches of this index, with all that a search may ask of these homes.
    index('listing_by_cell').on(...market(table), table.cell, ...spot(table), ...facts(table)),
    // A third of its size: what is asked of nothing but a place reads ten thousand homes of it at once.
    index('listing_on_map').on(
      ...market(table),
      table.cell,
      table.latitude,
      table.longitude,
      table.id,
      table.listedAt,
    ),
    // One listing in 64, for figures about more homes than are worth counting one by one.
    index('listing_sample')
      .on(
        ...market(table),
        table.cell,
        table.cityKey,
        table.postalCode,
        ...spot(table),
        ...facts(table),
      )
      .where(sql`hashint4(id) & 63 = 0`),
    index('listing_features').using('gin', table.features),
    index('listing_words').using('gin', table.searchText),
    // The same sample by its words and by its features, which tells what is rare and what is common without a look at every home.
    index('listing_words_sample').using('gin', table.searchText).where(sql`hashint4(id) & 63 = 0`),
    index('listing_features_sample').using('gin', table.features).where(sql`hashint4(id) & 63 = 0`),
    check('listing_of_public_property', sql`${table.propertyIsPublic}`),
    check('listing_price_positive', sql`${table.price} >= 0`),
  ],
);

/** Every price that a listing has asked, the first included. */
export const listingPrice = pgTable(
  'listing_price',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    price: bigint({ mode: 'bigint' }).notNull(),
    currency: char({ length: 3 }).notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [index('listing_price_listing').on(table.listingId, table.recordedAt)],
);

/** Photos in order; `url` is set for those that stay at their source, `fileKey` for those kept here. */
export const listingPhoto = pgTable(
  'listing_photo',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    url: text(),
    fileKey: text(),
    caption: text(),
    width: integer(),
    height: integer(),
    /** A few blurred pixels as a `data:` address, shown until the photo has come. */
    placeholder: text(),
  },
  (table) => [uniqueIndex('listing_photo_position').on(table.listingId, table.position)],
);

export const favourite = pgTable(
  'favourite',
  {
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    propertyId: integer()
      .notNull()
      .references(() => property.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.propertyId] }),
    index('favourite_property').on(table.propertyId),
  ],
);
