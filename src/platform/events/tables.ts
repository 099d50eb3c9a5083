import { sql } from 'drizzle-orm';
import { bigserial, customType, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The number of a transaction. It means something in its own cluster only, so backups leave such columns out. */
const transactionNumber = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Events, written with the fact that causes them. `LISTEN/NOTIFY` only wakes readers; the truth is read from here. */
export const event = pgTable(
  'event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /**
     * Numbers are given before the commit, so a smaller `id` may appear after a larger one was read. Readers therefore
     * go by transaction and stop before the oldest one that is still open.
     */
    writtenBy: transactionNumber().notNull().default(sql`pg_current_xact_id()`),
    /** Whom it concerns: `team:7`, `user:0199…`. Readers ask for their own scopes only. */
    scope: text().notNull(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('event_scope').on(table.scope, table.writtenBy, table.id),
    index('event_created').on(table.createdAt),
  ],
);
