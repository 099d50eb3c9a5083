import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import { file } from '@/platform/files/tables';
import { listing, listingStatus } from '../tables';
import { PHOTO_STATES, type PublicationForm } from './contract';

const instant = () => timestamp({ withTimezone: true });

export const photoState = pgEnum('photo_state', PHOTO_STATES);

/**
 * A home that somebody offers, from the first word typed. The form is theirs alone; publishing copies it to the listing,
 * so that the public page never shows half a sentence.
 */
export const publication = pgTable(
  'publication',
  {
    /** Made by the page: a first save whose answer was lost, sent again, begins no second home. */
    id: uuid().primaryKey(),
    publisherId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    listingId: integer()
      .unique()
      .references(() => listing.id, { onDelete: 'set null' }),
    form: jsonb().$type<PublicationForm>().notNull(),
    /** One more at each save: whoever saves over a version that they have not read is told so. */
    version: integer().notNull().default(1),
    /** The version that the public page shows. */
    publishedVersion: integer(),
    removedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('publication_publisher').on(table.publisherId, table.createdAt)],
);

/** A photo of a publication; its id is that of the file that was sent. */
export const publicationPhoto = pgTable(
  'publication_photo',
  {
    id: uuid()
      .primaryKey()
      .references(() => file.id, { onDelete: 'cascade' }),
    publicationId: uuid()
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    /** Lower comes first; two that are equal stand in the order in which they came. */
    position: integer().notNull(),
    caption: text().notNull().default(''),
    /** SHA-256 of the upload: the same file twice is one photo. */
    contentHash: text().notNull(),
    state: photoState().notNull().default('processing'),
    /** The largest of the sizes; the others lie beside it. */
    fileKey: text(),
    width: integer(),
    height: integer(),
    placeholder: text(),
    /** When it last became part of the public page: one whose sizes are made later follows by itself. */
    publishedAt: instant(),
    removedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('publication_photo_content').on(table.publicationId, table.contentHash),
    index('publication_photo_removed').on(table.removedAt),
  ],
);

/** How often a home's page was looked at, by day in UTC. */
export const listingViews = pgTable(
  'listing_views',
  {
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    views: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.day] })],
);

/** Each time an administrator took a listing down: who, when, why, and how it stood before. Kept for good. */
export const listingTakeDown = pgTable(
  'listing_take_down',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    listingId: integer()
      .notNull()
      .references(() => listing.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    statusBefore: listingStatus().notNull(),
    takenDownBy: uuid().references(() => user.id, { onDelete: 'set null' }),
    takenDownAt: instant().notNull(),
    restoredBy: uuid().references(() => user.id, { onDelete: 'set null' }),
    restoredAt: instant(),
  },
  (table) => [index('listing_take_down_listing').on(table.listingId, table.takenDownAt)],
);
