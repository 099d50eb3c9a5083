import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  char,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import type { SearchFilters } from '../contract';
import { listing } from '../tables';
import { FREQUENCIES } from './model';

const instant = () => timestamp({ withTimezone: true });

/** A search that somebody keeps and is told about. */
export const savedSearch = pgTable(
  'saved_search',
  {
    /** Made by the page: a save whose answer was lost, sent again, keeps no second search. */
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** As the search contract has them; amounts in a named currency, wherever one could be told when it was saved. */
    filters: jsonb().$type<SearchFilters>().notNull(),
    fingerprint: text().notNull(),
    frequency: text({ enum: FREQUENCIES }).notNull(),
    /** What to go back to where a link in a mail has stopped the alerts. */
    stoppedFrequency: text({ enum: FREQUENCIES }),
    /** The zone of the page that saved it, for who has chosen none in their account. */
    timeZone: text(),
    /** In the link that stops the alerts. Stopping and resuming the mails of this search is all that it opens. */
    token: text().notNull().unique(),
    /** Until when the reader has looked at its homes. */
    seenAt: instant().notNull(),
    lastAlertAt: instant(),
    /** When what was found since the last alert is told; null while there is nothing. */
    dueAt: instant(),
    removedAt: instant(),
    createdAt: instant().notNull(),
    // Narrowing: what a new home is held against first, from `filters`. Looser than them where that is simpler.
    keys: text().array().notNull(),
    /** Whether these columns say all that `filters` ask of an open home: most searches, decided without reading `filters`. */
    isPlain: boolean().notNull(),
    types: text().array(),
    currency: char({ length: 3 }),
    /** Minor units of `currency`; null where none is named, as amounts then mean another sum in each. */
    minPrice: bigint({ mode: 'bigint' }),
    maxPrice: bigint({ mode: 'bigint' }),
    minBedrooms: smallint(),
    minRooms: smallint(),
    minSurface: real(),
    maxSurface: real(),
    features: text().array(),
  },
  (table) => [
    index('saved_search_user').on(table.userId, table.createdAt),
    index('saved_search_keys').using('gin', table.keys).where(sql`${table.removedAt} is null`),
    index('saved_search_due').on(table.dueAt).where(sql`${table.dueAt} is not null`),
    index('saved_search_removed').on(table.removedAt).where(sql`${table.removedAt} is not null`),
  ],
);

/** A home that is new to a saved search. One row for good: a home that leaves and comes back is not told twice. */
export const savedSearchMatch = pgTable(
  'saved_search_match',
  {
    searchId: uuid()
      .notNull()
      .references(() => savedSearch.id, { onDelete: 'cascade' }),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    /** All fits but the currency: counted in alerts, never shown. */
    inOtherCurrency: boolean().notNull().default(false),
    foundAt: instant().notNull(),
    /** When it was part of an alert, or passed over because none were wanted. */
    toldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.listingId] }),
    index('saved_search_match_listing').on(table.listingId),
    index('saved_search_match_waiting').on(table.searchId).where(sql`${table.toldAt} is null`),
  ],
);

/** How a listing stood before it was written, kept by a trigger until it was held against the saved searches. */
export const listingChange = pgTable('listing_change', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  listingId: integer().notNull(),
  /** Null for a listing that is new. */
  before: jsonb(),
  changedAt: instant().notNull().default(sql`clock_timestamp()`),
});

export const ALERT_STATES = ['waiting', 'sending', 'sent', 'refused', 'unknown'] as const;

/** One mail about a saved search, and how far it came: what a crash leaves as `sending` is not sent again. */
export const savedSearchAlert = pgTable(
  'saved_search_alert',
  {
    id: uuid().primaryKey(),
    searchId: uuid()
      .notNull()
      .references(() => savedSearch.id, { onDelete: 'cascade' }),
    state: text({ enum: ALERT_STATES }).notNull().default('waiting'),
    found: integer().notNull(),
    shown: integer().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [index('saved_search_alert_search').on(table.searchId, table.createdAt)],
);

/** An address that refused alerts for good, one after another. One that is sent to again starts anew. */
export const alertBounce = pgTable('alert_bounce', {
  userId: uuid()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  email: text().notNull(),
  failures: integer().notNull(),
  lastFailedAt: instant().notNull(),
});
