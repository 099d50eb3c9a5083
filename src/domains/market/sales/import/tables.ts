import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** One run of the sales import: what was read, and what came of it. */
export const saleImport = pgTable('sale_import', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  /** Names of the files, without their folders; empty for the demo. */
  files: text().array().notNull(),
  /** Names of the layouts that they have. */
  layouts: text().array().notNull(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  /** Null while it runs, and for good where it was killed. */
  finishedAt: timestamp({ withTimezone: true }),
  rows: bigint({ mode: 'number' }).notNull().default(0),
  sales: bigint({ mode: 'number' }).notNull().default(0),
  added: bigint({ mode: 'number' }).notNull().default(0),
  changed: bigint({ mode: 'number' }).notNull().default(0),
  withdrawn: bigint({ mode: 'number' }).notNull().default(0),
  rejected: bigint({ mode: 'number' }).notNull().default(0),
});

/**
 * Where and when an import changed sales: written with each batch, so that what follows from it (training, roll-ups) is
 * not forgotten where the import is killed.
 */
export const saleImportArea = pgTable(
  'sale_import_area',
  {
    importId: integer()
      .notNull()
      .references(() => saleImport.id, { onDelete: 'cascade' }),
    country: char({ length: 2 }).notNull(),
    /** `''` where the register names none. */
    department: text().notNull(),
    firstDay: date().notNull(),
    lastDay: date().notNull(),
    sales: bigint({ mode: 'number' }).notNull(),
    /** When those who follow were told; null while they are not. */
    announcedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.country, table.department] }),
    index('sale_import_area_unannounced').on(table.importId).where(sql`announced_at is null`),
  ],
);
