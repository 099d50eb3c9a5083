import { index, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { ADDRESS_KINDS, CODE_PURPOSES } from './model';

const instant = () => timestamp({ withTimezone: true });

/**
 * A one-time code that was sent to an address, whether an account has it or not. Only hashes are kept, and rows for a
 * day: they are also what the number of codes per address is counted by.
 */
export const oneTimeCode = pgTable(
  'one_time_code',
  {
    id: uuid().primaryKey(),
    addressKind: text({ enum: ADDRESS_KINDS }).notNull(),
    /** In its normal form. */
    address: text().notNull(),
    purpose: text({ enum: CODE_PURPOSES }).notNull(),
    /** HMAC: a plain hash of six digits is guessed back in a second. */
    hash: text().notNull(),
    /** Of the link in the same letter. */
    linkHash: text().unique(),
    linkExpiresAt: instant(),
    /** Wrong tries: too many end the code, and leave the link. */
    tries: smallint().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When a provider took the letter; from then on older codes for the same have ended. */
    sentAt: instant(),
    /** Used up or replaced; ends the link as well. */
    endedAt: instant(),
  },
  (table) => [index('one_time_code_address').on(table.address, table.createdAt)],
);
