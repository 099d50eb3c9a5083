import { pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { session } from '../tables';

/**
 * Sign-ins at Firebase whose tokens have been here. Their tokens are renewed there without asking us, so that a sign-in
 * that was ended here is remembered: its row stays, without a session.
 */
export const firebaseSignIn = pgTable(
  'firebase_sign_in',
  {
    /** A hash of the Firebase user and the second of signing in. */
    key: text().primaryKey(),
    sessionId: text().references(() => session.id, { onDelete: 'set null' }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex('firebase_sign_in_session').on(table.sessionId)],
);
