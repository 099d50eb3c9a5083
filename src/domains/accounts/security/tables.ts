import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '../tables';

const instant = () => timestamp({ withTimezone: true });

/** A person's second step: what the authenticator app shares with us, and the codes for when it is lost. */
export const twoFactor = pgTable('two_factor', {
  id: text().primaryKey(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => user.id, { onDelete: 'cascade' }),
  /** Both encrypted with AUTH_SECRET, as Better Auth reads them. */
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** False until a first code has shown that the app was set up. */
  verified: boolean().notNull().default(false),
  failedVerificationCount: integer().notNull().default(0),
  lockedUntil: instant(),
  /** The step of time of the last code that was used: neither it nor one before it is taken again. */
  lastStep: bigint({ mode: 'number' }),
  createdAt: instant().notNull().defaultNow(),
});

/** A key in a person's device that signs in by itself (WebAuthn). Better Auth writes it. */
export const passkey = pgTable(
  'passkey',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    /** The model of the authenticator, as its maker numbered it. */
    aaguid: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('passkey_user').on(table.userId)],
);
