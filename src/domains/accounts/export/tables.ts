import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { file } from '@/platform/files/tables';
import { user } from '../tables';
import { EXPORT_STATUSES } from './model';

const instant = () => timestamp({ withTimezone: true });

/** A person's wish for all that is kept about them, and the archive that came of it. */
export const dataExport = pgTable(
  'data_export',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    status: text({ enum: EXPORT_STATUSES }).notNull().default('waiting'),
    /** Percent. */
    progress: integer().notNull().default(0),
    fileId: uuid().references(() => file.id, { onDelete: 'set null' }),
    createdAt: instant().notNull(),
    readyAt: instant(),
    expiresAt: instant(),
  },
  (table) => [
    index('data_export_user').on(table.userId, table.createdAt),
    // Two clicks, two tabs: one archive is made.
    uniqueIndex('data_export_under_way')
      .on(table.userId)
      .where(sql`${table.status} in ('waiting', 'packing')`),
  ],
);
