import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import { listing } from '../tables';
import {
  ACTS,
  BODY_MAX,
  OUTCOMES,
  REQUEST_KINDS,
  REQUEST_STATUSES,
  SIDES,
  TIME_STATES,
} from './model';

const instant = () => timestamp({ withTimezone: true });

/** A question about a home or the wish to visit it, and the conversation that follows. */
export const request = pgTable(
  'request',
  {
    id: uuid().primaryKey(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    /** Null once the account is gone. */
    senderId: uuid().references(() => user.id, { onDelete: 'set null' }),
    /** Who published the listing when it was asked about; null where nobody here did: then the answer comes by mail. */
    listerId: uuid().references(() => user.id, { onDelete: 'set null' }),
    kind: text({ enum: REQUEST_KINDS }).notNull(),
    status: text({ enum: REQUEST_STATUSES }).notNull(),
    outcome: text({ enum: OUTCOMES }),
    /** The visit that both sides agreed on. */
    visitAt: instant(),
    /** When each side last looked; what came later from the other side is unread. */
    senderReadAt: instant(),
    listerReadAt: instant(),
    lastEntryAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('request_by_sender').on(table.senderId, table.lastEntryAt),
    index('request_by_lister').on(table.listerId, table.lastEntryAt),
    index('request_listing').on(table.listingId),
    // One conversation at a time about a home and a matter: asking again goes on with it.
    uniqueIndex('request_open_once')
      .on(table.listingId, table.senderId, table.kind)
      .where(sql`${table.status} <> 'closed'`),
  ],
);

/** One entry of a conversation: something said, something done, or both. */
export const requestEntry = pgTable(
  'request_entry',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    requestId: uuid()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    /** Null once the account is gone; `side` still says who spoke. */
    authorId: uuid().references(() => user.id, { onDelete: 'set null' }),
    side: text({ enum: SIDES }).notNull(),
    act: text({ enum: ACTS }).notNull(),
    body: text().notNull().default(''),
    outcome: text({ enum: OUTCOMES }),
    /** Made by the page: a second press of the same button is the same entry. */
    key: uuid().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('request_entry_request').on(table.requestId, table.id),
    index('request_entry_author').on(table.authorId, table.createdAt),
    uniqueIndex('request_entry_key').on(table.authorId, table.key),
    check('request_entry_body', sql.raw(`length(body) <= ${BODY_MAX}`)),
  ],
);

/** A time proposed for a visit. */
export const requestTime = pgTable(
  'request_time',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    entryId: bigint({ mode: 'number' })
      .notNull()
      .references(() => requestEntry.id, { onDelete: 'cascade' }),
    startsAt: instant().notNull(),
    state: text({ enum: TIME_STATES }).notNull(),
  },
  (table) => [index('request_time_entry').on(table.entryId)],
);
