import {
  type AnyPgColumn,
  bigint,
  index,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** A kept file: a row with an owner and a purpose, written before its bytes, so that no object is ever orphaned. */
export const file = pgTable(
  'file',
  {
    id: uuid().primaryKey(),
    ownerId: uuid(),
    /** The upload that this was made from; goes with it. */
    originalId: uuid().references((): AnyPgColumn => file.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    key: text().notNull().unique(),
    name: text().notNull(),
    contentType: text(),
    size: bigint({ mode: 'number' }),
    sha256: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null until all bytes are stored; a job removes what never got there. */
    storedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('file_owner').on(table.ownerId), index('file_original').on(table.originalId)],
);
