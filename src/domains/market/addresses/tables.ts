import {
  char,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** Streets in which sales are recorded, each once however many there are: what addresses are suggested from. The import keeps it. */
export const saleStreet = pgTable(
  'sale_street',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    country: char({ length: 2 }).notNull(),
    postalCode: text().notNull(),
    /** `streetKey(street)`. */
    streetKey: text().notNull(),
    /** As its register writes it. */
    street: text().notNull(),
    city: text(),
    communeCode: text(),
    /** Its telling words and the town's, for what is typed. */
    search: text().notNull(),
    sales: integer().notNull().default(0),
    /** The middle of its sales. */
    latitude: doublePrecision(),
    longitude: doublePrecision(),
  },
  (table) => [
    uniqueIndex('sale_street_key').on(table.country, table.postalCode, table.streetKey),
    index('sale_street_beginning').on(table.search.op('text_pattern_ops')),
    index('sale_street_likeness').using('gin', table.search.op('gin_trgm_ops')),
  ],
);
