import { and, asc, count, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { user } from '../tables';
import type { InvitationKind } from './model';
import { invitation } from './tables';

export type InvitationRow = typeof invitation.$inferSelect;

/** Whatever one thing is invited to by: its kind and key. */
export interface InvitationSubject {
  readonly kind: InvitationKind;
  readonly subjectId: string;
}

const of = ({ kind, subjectId }: InvitationSubject) =>
  and(eq(invitation.kind, kind), eq(invitation.subjectId, subjectId));
const unanswered = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** Undefined where the address has an unanswered invitation to it already. */
export async function insertInvitation(
  db: Database,
  values: typeof invitation.$inferInsert,
): Promise<InvitationRow | undefined> {
  const [row] = await db.insert(invitation).values(values).onConflictDoNothing().returning();
  return row;
}

/** The unanswered invitation of an address, locked. */
export async function lockUnanswered(
  db: Database,
  subject: InvitationSubject,
  email: string,
): Promise<InvitationRow | undefined> {
  const [row] = await db
    .select()
    .from(invitation)
    .where(and(of(subject), eq(invitation.email, email), unanswered))
    .for('update');
  return row;
}

/** The invitation of one thing by its id, locked. */
export async function lockInvitation(
  db: Database,
  subject: InvitationSubject,
  id: string,
): Promise<InvitationRow | undefined> {
  const [row] = await db
    .select()
    .from(invitation)
    .where(and(of(subject), eq(invitation.id, id)))
    .for('update');
  return row;
}

/** One invitation, whatever it is to. */
export type InvitationLookup = { readonly id: string } | { readonly tokenHash: string };
const found = (by: InvitationLookup) =>
  'id' in by ? eq(invitation.id, by.id) : eq(invitation.tokenHash, by.tokenHash);

export async function findInvitation(
  db: Database,
  by: InvitationLookup,
): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitation).where(found(by));
  return row;
}

export async function lockAnyInvitation(
  db: Database,
  by: InvitationLookup,
): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitation).where(found(by)).for('update');
  return row;
}

/** What an address has not answered and still may, the latest first, with the names of those who invite. */
export function listWaiting(db: Database, kind: InvitationKind, email: string, now: Date) {
  return db
    .select({ id: invitation.id, inviterName: user.name, sentAt: invitation.sentAt })
    .from(invitation)
    .innerJoin(user, eq(user.id, invitation.invitedBy))
    .where(
      and(
        eq(invitation.kind, kind),
        eq(invitation.email, email),
        unanswered,
        gt(invitation.expiresAt, now),
      ),
    )
    .orderBy(desc(invitation.sentAt));
}

/** With the name of whoever invites. */
export async function findByTokenHash(db: Database, tokenHash: string) {
  const [row] = await db
    .select({ invitation, inviterName: user.name })
    .from(invitation)
    .innerJoin(user, eq(user.id, invitation.invitedBy))
    .where(eq(invitation.tokenHash, tokenHash));
  return row;
}

export function listUnanswered(db: Database, subject: InvitationSubject) {
  return db
    .select()
    .from(invitation)
    .where(and(of(subject), unanswered))
    .orderBy(asc(invitation.createdAt));
}

export async function updateInvitation(
  db: Database,
  id: string,
  changes: Partial<typeof invitation.$inferInsert>,
): Promise<void> {
  await db.update(invitation).set(changes).where(eq(invitation.id, id));
}

export async function revokeUnanswered(
  db: Database,
  subject: InvitationSubject,
  now: Date,
  sender?: string,
): Promise<void> {
  const bySender = sender === undefined ? undefined : eq(invitation.invitedBy, sender);
  await db
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(of(subject), unanswered, bySender));
}

export async function countInvitedSince(
  db: Database,
  userId: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ invited: count() })
    .from(invitation)
    .where(and(eq(invitation.invitedBy, userId), gt(invitation.createdAt, since)));
  return row?.invited ?? 0;
}

export function listInvitationsOf(db: Database, userId: string) {
  return db
    .select({
      kind: invitation.kind,
      email: invitation.email,
      createdAt: invitation.createdAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
    })
    .from(invitation)
    .where(or(eq(invitation.invitedBy, userId), eq(invitation.acceptedBy, userId)))
    .orderBy(asc(invitation.createdAt));
}

/** What they sent goes, and what was sent to their address: both name them. */
export async function deleteInvitationsOf(
  db: Database,
  userId: string,
  email: string | null,
): Promise<void> {
  await db.delete(invitation).where(eq(invitation.invitedBy, userId));
  await db.delete(invitation).where(eq(invitation.acceptedBy, userId));
  if (email !== null) await db.delete(invitation).where(eq(invitation.email, email));
}

/** Answered ones move; unanswered ones of the account that goes are withdrawn, as its lists are. */
export async function moveInvitations(
  db: Database,
  from: string,
  into: string,
  now: Date,
): Promise<void> {
  await db
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.invitedBy, from), unanswered));
  await db.update(invitation).set({ invitedBy: into }).where(eq(invitation.invitedBy, from));
  await db.update(invitation).set({ acceptedBy: into }).where(eq(invitation.acceptedBy, from));
}
