import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from '../tables';
import { AUDIT_ACTORS, AUDIT_KINDS, type AuditDetails } from './model';

/**
 * What happened to accounts: who did it, to whom, when and from where. Nothing updates or deletes an entry; an erasure
 * takes the names, addresses and devices off.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    kind: text({ enum: AUDIT_KINDS }).notNull(),
    /** Whose account it is about. */
    userId: uuid().references(() => user.id, { onDelete: 'set null' }),
    actorKind: text({ enum: AUDIT_ACTORS }).notNull(),
    /** Null for the operator and for jobs, and where the account is gone. */
    actorId: uuid().references(() => user.id, { onDelete: 'set null' }),
    /** Stays true where the impersonator's account is gone. */
    isImpersonated: boolean().notNull().default(false),
    /** The administrator who acted in the actor's name. */
    impersonatorId: uuid().references(() => user.id, { onDelete: 'set null' }),
    address: text(),
    userAgent: text(),
    details: jsonb().$type<AuditDetails>().notNull().default({}),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('audit_entry_user').on(table.userId, table.id),
    index('audit_entry_actor').on(table.actorId),
    index('audit_entry_impersonator')
      .on(table.impersonatorId)
      .where(sql`${table.impersonatorId} is not null`),
  ],
);
