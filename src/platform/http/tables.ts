import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** First answers, kept for 24 h under actor, method, path and the caller's `Idempotency-Key`. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    key: text().primaryKey(),
    bodyHash: text().notNull(),
    /** Null while the first request runs. */
    status: integer(),
    headers: jsonb(),
    body: text(),
    /** The run that holds the key. */
    run: uuid().notNull(),
    /** Unix milliseconds: until then a silent run counts as alive, after that another may take the key over. */
    leaseUntil: bigint({ mode: 'number' }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('idempotency_key_created').on(table.createdAt)],
);
