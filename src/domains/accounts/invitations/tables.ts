import { sql } from 'drizzle-orm';
import { index, pgTable, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { teamRole, user } from '../tables';
import { INVITATION_KINDS } from './model';

const instant = () => timestamp({ withTimezone: true });

/** One address asked to join one thing. The link that was mailed holds a token of which only the hash is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: INVITATION_KINDS }).notNull(),
    /** The key of what it invites to, as text. */
    subjectId: text().notNull(),
    /** In its normal form. */
    email: text().notNull(),
    /** What the invited becomes; of invitations to teams alone. */
    role: teamRole(),
    tokenHash: text().notNull().unique(),
    invitedBy: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant().notNull(),
    sends: smallint().notNull().default(1),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
    revokedAt: instant(),
  },
  (table) => [
    index('invitation_invited_by').on(table.invitedBy, table.createdAt),
    index('invitation_accepted_by')
      .on(table.acceptedBy)
      .where(sql`${table.acceptedBy} is not null`),
    index('invitation_email')
      .on(table.email)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
    // One open invitation for an address to a thing, however often the button is pressed.
    uniqueIndex('invitation_open_once')
      .on(table.kind, table.subjectId, table.email)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
  ],
);
