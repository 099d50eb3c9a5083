import {
  char,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** The gazetteer: a town's postal area. The key is (country, postal code, name): 75001 is Paris and Addison, Texas. */
export const place = pgTable(
  'place',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    country: char({ length: 2 }).notNull(),
    name: text().notNull(),
    /** `nameKey(name)`: what a reader's spelling is compared with. */
    nameKey: text().notNull(),
    state: text(),
    postalCode: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
  },
  (table) => [
    uniqueIndex('place_key').on(table.country, table.postalCode, table.nameKey),
    index('place_name_key').on(table.nameKey.op('text_pattern_ops')),
    index('place_postal_code').on(table.postalCode.op('text_pattern_ops')),
    index('place_latitude').on(table.country, table.latitude),
  ],
);
