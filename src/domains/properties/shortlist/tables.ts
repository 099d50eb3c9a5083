import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '@/domains/accounts/tables';
import { property } from '../tables';
import { VERDICTS } from './model';

const instant = () => timestamp({ withTimezone: true });

/** Favourites looked at together. It holds no homes: they are its members' favourites. */
export const shortlist = pgTable('shortlist', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  createdAt: instant().notNull().defaultNow(),
});

/** Nobody is in two lists: whose verdicts stand beside one's own is never in question. */
export const shortlistMember = pgTable(
  'shortlist_member',
  {
    userId: uuid()
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    shortlistId: integer()
      .notNull()
      .references(() => shortlist.id, { onDelete: 'cascade' }),
    joinedAt: instant().notNull(),
  },
  (table) => [index('shortlist_member_list').on(table.shortlistId)],
);

/** What one person thinks of a home. It outlives the favourite, so that an undo brings the note back. */
export const homeOpinion = pgTable(
  'home_opinion',
  {
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    propertyId: integer()
      .notNull()
      .references(() => property.id, { onDelete: 'cascade' }),
    verdict: text({ enum: VERDICTS }),
    note: text().notNull().default(''),
    noteIsShared: boolean().notNull().default(false),
    /** Counts the note's changes: a tab that edits an older one is told. */
    noteVersion: integer().notNull().default(0),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.propertyId] }),
    index('home_opinion_property').on(table.propertyId),
  ],
);
