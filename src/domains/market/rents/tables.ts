import { date, integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';

/** Published estimates of what a commune's homes are let for, as `model.ts` describes them. */
export const marketRent = pgTable(
  'market_rent',
  {
    communeCode: text().notNull(),
    type: text({ enum: ['house', 'apartment'] }).notNull(),
    source: text().notNull(),
    firstDay: date().notNull(),
    lastDay: date().notNull(),
    commune: text().notNull(),
    perSquareMetre: real().notNull(),
    low: real().notNull(),
    high: real().notNull(),
    fit: real().notNull(),
    area: text({ enum: ['commune', 'epci', 'maille'] }).notNull(),
    adverts: integer().notNull(),
    advertsInCommune: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.communeCode, table.type, table.source] })],
);
