import { index, integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import { property } from '../tables';

const instant = () => timestamp({ withTimezone: true });

/** Which homes a person has looked at, and which they never want to see again. */
export const propertyMark = pgTable(
  'property_mark',
  {
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    propertyId: integer()
      .notNull()
      .references(() => property.id, { onDelete: 'cascade' }),
    seenAt: instant(),
    hiddenAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.propertyId] }),
    index('property_mark_property').on(table.propertyId),
  ],
);
