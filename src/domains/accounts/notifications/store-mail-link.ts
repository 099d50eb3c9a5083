import { and, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { MailedKind, NotificationKind } from './model';
import { notificationMailLink } from './tables';

export interface MailLinkRow {
  readonly userId: string;
  readonly kind: NotificationKind;
}

/** The token that a person's mails of a kind carry; undefined before the first of them. */
export async function findToken(
  db: Database,
  { userId, kind }: { userId: string; kind: MailedKind },
): Promise<string | undefined> {
  const [row] = await db
    .select({ token: notificationMailLink.token })
    .from(notificationMailLink)
    .where(and(eq(notificationMailLink.userId, userId), eq(notificationMailLink.kind, kind)))
    .limit(1);
  return row?.token;
}

export async function insertToken(
  db: Database,
  values: typeof notificationMailLink.$inferInsert,
): Promise<void> {
  await db.insert(notificationMailLink).values(values);
}

export async function findMailLink(db: Database, token: string): Promise<MailLinkRow | undefined> {
  const [row] = await db
    .select({ userId: notificationMailLink.userId, kind: notificationMailLink.kind })
    .from(notificationMailLink)
    .where(eq(notificationMailLink.token, token));
  return row;
}
