import { bigserial, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Events, written with the fact that causes them. `LISTEN/NOTIFY` only wakes readers; the truth is read from here. */
export const event = pgTable(
  'event',
  {
    /** Drawn only as `settled.ts` says, so that readers can go by it. */
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Whom it concerns: `team:7`, `user:0199…`. Readers ask for their own scopes only. */
    scope: text().notNull(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('event_scope').on(table.scope, table.id),
    index('event_created').on(table.createdAt),
  ],
);
