import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { LOCALES } from '@/kernel/locale';
import { CURRENCIES } from '@/kernel/money';

export const platformRole = pgEnum('platform_role', ['user', 'expert', 'admin']);
export const teamRole = pgEnum('team_role', ['admin', 'agent', 'viewer']);

const instant = () => timestamp({ withTimezone: true });

/** A person. `id` is a version 7 UUID made in the kernel; `number` is the integer that older REST clients know. */
export const user = pgTable(
  'user',
  {
    id: uuid().primaryKey(),
    number: integer().notNull().unique().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    /** Lower case. May be a hidden placeholder for accounts without one; never shown or written to then. */
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    /** E.164. */
    phone: text(),
    /** Whether a code sent there came back: only then it signs in. */
    phoneVerified: boolean().notNull().default(false),
    /** Where the person lives, in their own words. */
    city: text(),
    image: text(),
    isGuest: boolean().notNull().default(false),
    isDemo: boolean().notNull().default(false),
    platformRole: platformRole().notNull().default('user'),
    /** Deactivated accounts keep their data and cannot act. */
    isActive: boolean().notNull().default(true),
    /** Whether a password or a code alone no longer signs in: a second step follows. */
    twoFactorEnabled: boolean().notNull().default(false),
    locale: text({ enum: LOCALES }),
    timeZone: text(),
    /** Preferred ISO 4217 currency. */
    currency: text({ enum: CURRENCIES }),
    /** When the account goes, as its owner asked; signing in before then keeps it. */
    deleteAfter: instant(),
    lastLoginAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    // A number that nobody has proved may stand on several accounts; a proved one is one person's.
    uniqueIndex('user_verified_phone').on(table.phone).where(sql`${table.phoneVerified}`),
    // Administrators look people up by any part of an address; of a name by `user_name_parts`, which the rules make.
    index('user_email_parts').using('gin', sql`${table.email} gin_trgm_ops`),
  ],
);

export const team = pgTable('team', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  isDemo: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
});

export const teamMember = pgTable(
  'team_member',
  {
    teamId: integer()
      .notNull()
      .references(() => team.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: teamRole().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index('team_member_user').on(table.userId),
  ],
);

/** A signed-in device. Better Auth writes it; access tokens carry its id, so that ending it ends them. */
export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    currentTeamId: integer().references(() => team.id, { onDelete: 'set null' }),
    /** The administrator who acts in the user's name; such a session ends with either account. */
    impersonatorId: uuid().references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** When the person last proved on this device who they are, after signing in. */
    provedAt: instant(),
    /** Wrong passwords in a row, given to prove it. */
    wrongProofs: integer().notNull().default(0),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('session_user').on(table.userId),
    index('session_impersonator')
      .on(table.impersonatorId)
      .where(sql`${table.impersonatorId} is not null`),
  ],
);

/** A way in: a password hash or an identity at a provider. */
export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('account_user').on(table.userId),
    uniqueIndex('account_provider').on(table.providerId, table.accountId),
  ],
);

export const verification = pgTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** Keys that sign access tokens. The newest signs; older ones verify until their tokens have run out. */
export const signingKey = pgTable('signing_key', {
  id: text().primaryKey(),
  publicJwk: jsonb().notNull(),
  /** Encrypted with AUTH_SECRET. */
  privateJwk: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
});

/** Refresh tokens, hashed. Those of one sign-in form a family, which ends whole when a used one comes back. */
export const refreshToken = pgTable(
  'refresh_token',
  {
    hash: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('refresh_token_session').on(table.sessionId)],
);
