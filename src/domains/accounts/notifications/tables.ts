import { sql } from 'drizzle-orm';
import {
  bigserial,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '../tables';
import { NOTIFICATION_KINDS } from './model';

const instant = () => timestamp({ withTimezone: true });

/** Something that one person is told, written in the transaction of the fact that it tells of. */
export const notification = pgTable(
  'notification',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
    /** Who caused it. Kept as a reference, so that the name goes with the account. */
    actorId: uuid().references(() => user.id, { onDelete: 'set null' }),
    parameters: jsonb().notNull(),
    /** A path of the app. */
    link: text().notNull(),
    /** Names the fact: the same fact tells the same person once, however often a job runs. */
    key: text(),
    createdAt: instant().notNull().defaultNow(),
    readAt: instant(),
  },
  (table) => [
    index('notification_user').on(table.userId, table.id),
    index('notification_unread').on(table.userId, table.id).where(sql`${table.readAt} is null`),
    index('notification_actor').on(table.actorId).where(sql`${table.actorId} is not null`),
    uniqueIndex('notification_key')
      .on(table.userId, table.kind, table.key)
      .where(sql`${table.key} is not null`),
  ],
);

/** A kind that somebody does not want by mail. No row: wanted. */
export const notificationMailOff = pgTable(
  'notification_mail_off',
  {
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);

/** What a mail's own link names: whose mails of which kind. Stopping and resuming those is all that it opens. */
export const notificationMailLink = pgTable(
  'notification_mail_link',
  {
    token: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text({ enum: NOTIFICATION_KINDS }).notNull(),
  },
  // Not unique: a person who came of two accounts has the links of both, and each still works.
  (table) => [index('notification_mail_link_user').on(table.userId, table.kind)],
);
