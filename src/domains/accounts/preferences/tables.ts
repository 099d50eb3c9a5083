import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { CURRENCIES } from '@/kernel/money';
import { user } from '../tables';
import { SURFACE_UNITS } from './model';

/** What a person looks for, in the person's own words; a row is made by the first choice. */
export const userPreference = pgTable('user_preference', {
  userId: uuid()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  propertyTypes: text().array().notNull().default([]),
  locations: text().array().notNull().default([]),
  /** Minor units of `budgetCurrency`; of the user's preferred currency where that is null. */
  budgetMin: bigint({ mode: 'bigint' }),
  budgetMax: bigint({ mode: 'bigint' }),
  budgetCurrency: text({ enum: CURRENCIES }),
  /** Null: as usual where the home lies. */
  surfaceUnit: text({ enum: SURFACE_UNITS }),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
});
