import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { SALE_NATURES, type SaleExclusion, type SalePart } from './model';

export const saleNature = pgEnum('sale_nature', SALE_NATURES);

/** A recorded transfer. Public registers write it; names are in none of them, and would not be kept. */
export const sale = pgTable(
  'sale',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    source: text().notNull(),
    sourceKey: text().notNull(),
    /** MD5 of the record: a release that says the same again writes nothing. */
    fingerprint: char({ length: 32 }).notNull(),
    isDemo: boolean().notNull().default(false),
    country: char({ length: 2 }).notNull(),
    soldOn: date().notNull(),
    /** Of the whole sale, in minor units; null where the register names none. */
    price: bigint({ mode: 'bigint' }),
    currency: char({ length: 3 }).notNull(),
    nature: saleNature().notNull(),
    /** Of the one dwelling, or of all where they are alike. */
    type: text({ enum: ['house', 'apartment'] }),
    /** Of the one dwelling, m². */
    surface: real(),
    landSurface: real(),
    rooms: smallint(),
    bedrooms: smallint(),
    bathrooms: real(),
    floors: real(),
    yearBuilt: smallint(),
    yearRenovated: smallint(),
    details: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
    dwellings: smallint().notNull(),
    outbuildings: smallint().notNull(),
    parts: jsonb().$type<readonly SalePart[]>().notNull(),
    addressNumber: text(),
    addressSuffix: text(),
    street: text(),
    /** Of `sale_street`, which the import keeps; no foreign key, as each row of an import would look it up again. */
    streetId: integer(),
    streetCode: text(),
    postalCode: text(),
    city: text(),
    communeCode: text(),
    department: text(),
    parcel: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Where the coordinates come from: the register, or what else was sold near. */
    precision: text({ enum: ['address', 'parcel', 'street', 'commune', 'postal_code'] }),
    /** Why it stays out of valuations, by what the record says. */
    exclusions: text().array().$type<SaleExclusion[]>().notNull(),
    /** Under a tenth of its area's usual price per m²: known only beside the others. */
    isSymbolic: boolean().notNull().default(false),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('sale_source_key').on(table.source, table.sourceKey),
    // Of a whole market: what its trends are computed from.
    index('sale_market').on(table.country, table.department, table.soldOn),
    index('sale_commune').on(table.communeCode, table.soldOn),
    index('sale_postal_code').on(table.country, table.postalCode, table.soldOn),
    index('sale_parcel').on(table.parcel),
    index('sale_address').on(table.streetId, table.addressNumber).where(sql`street_id is not null`),
    // Houses are rare in a town of flats: an index of all would be read far for the nearest of them.
    index('sale_near_house')
      .using('gist', sql`point(longitude, latitude)`)
      .where(
        sql`type = 'house' and exclusions = '{}' and not is_symbolic and withdrawn_at is null`,
      ),
    index('sale_near_apartment')
      .using('gist', sql`point(longitude, latitude)`)
      .where(
        sql`type = 'apartment' and exclusions = '{}' and not is_symbolic and withdrawn_at is null`,
      ),
    index('sale_near_left_out')
      .using('gist', sql`point(longitude, latitude)`)
      .where(sql`(exclusions <> '{}' or is_symbolic) and withdrawn_at is null`),
  ],
);
