import { sql } from 'drizzle-orm';
import { boolean, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

const instant = () => timestamp({ withTimezone: true });

/** The cities that a person may choose from: a list that administrators keep, apart from the gazetteer. */
export const city = pgTable(
  'city',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** `nameKey(name)`: what a reader's spelling is compared with. */
    nameKey: text().notNull(),
    /** Keys of other names under which it is found (Bengaluru, Bombay). */
    otherNameKeys: text().array().notNull().default([]),
    state: text(),
    /** By its name in English. */
    country: text().notNull(),
    /** Whether it is offered. */
    isActive: boolean().notNull().default(true),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('city_once').on(
      table.nameKey,
      sql`lower(coalesce(${table.state}, ''))`,
      sql`lower(${table.country})`,
    ),
  ],
);
