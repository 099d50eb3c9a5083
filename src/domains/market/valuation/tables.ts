import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  customType,
  date,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Measured } from './model-market';

/** `too_small`: looked at, and left to comparisons. */
export const modelStatus = pgEnum('valuation_model_status', [
  'training',
  'ready',
  'failed',
  'too_small',
]);

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What a market's sales taught, one row a training. Past versions stay for estimates as of a past day. */
export const valuationModel = pgTable(
  'valuation_model',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    country: char({ length: 2 }).notNull(),
    /** Department or county; empty where the register tells none. */
    department: text().notNull(),
    /** Generated sales make markets of their own. */
    isDemo: boolean().notNull(),
    version: integer().notNull(),
    status: modelStatus().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** Of the sales it learned from. */
    dataFrom: date(),
    dataTo: date(),
    sales: integer().notNull().default(0),
    measured: jsonb().$type<Measured>(),
    /** Packed; null unless ready. */
    model: bytes(),
    /** Why it failed, for operators. */
    failure: text(),
  },
  (table) => [
    uniqueIndex('valuation_model_version').on(
      table.country,
      table.department,
      table.isDemo,
      table.version,
    ),
    // Two trainings of one market at once would do the same work twice, and race for the version.
    uniqueIndex('valuation_model_training')
      .on(table.country, table.department, table.isDemo)
      .where(sql`status = 'training'`),
  ],
);
