import { and, asc, eq, inArray } from 'drizzle-orm';
import type { PlatformRole } from '@/kernel/actor';
import type { Locale } from '@/kernel/locale';
import type { Currency } from '@/kernel/money';
import type { Database } from '@/platform/db/client';
import { account, user } from '../tables';

export type UserRow = typeof user.$inferSelect;

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(user).where(eq(user.id, id));
  return row;
}

/** By address in its normal form. */
export async function findUserByEmail(db: Database, email: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(user).where(eq(user.email, email));
  return row;
}

/** By a number in E.164 that its owner has proved. */
export async function findUserByPhone(db: Database, phone: string): Promise<UserRow | undefined> {
  const [row] = await db
    .select()
    .from(user)
    .where(and(eq(user.phone, phone), eq(user.phoneVerified, true)));
  return row;
}

/** The user with the hash of the password that signs in, or a null hash where there is none. */
export async function findCredential(
  db: Database,
  email: string,
): Promise<{ user: UserRow; hash: string | null } | undefined> {
  const [row] = await db
    .select({ user, hash: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(eq(user.email, email));
  return row;
}

/** The hash of the user's password; null for an account without one. */
export async function findPasswordHash(db: Database, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')));
  return row?.hash ?? null;
}

interface NewUser {
  id: string;
  name: string;
  email: string;
  locale: Locale | null;
  currency?: Currency;
  emailVerified?: boolean;
  phone?: string | null;
  phoneVerified?: boolean;
  city?: string | null;
  isDemo?: boolean;
  isGuest?: boolean;
}

/** Undefined where the address or the proved number is taken, also by a registration that runs at the same time. */
export async function insertUser(db: Database, values: NewUser): Promise<UserRow | undefined> {
  const [row] = await db.insert(user).values(values).onConflictDoNothing().returning();
  return row;
}

/** Undefined where another account has the address or the proved number. */
export async function turnGuestIntoUser(
  db: Database,
  id: string,
  values: Pick<UserRow, 'name' | 'email' | 'emailVerified' | 'phone' | 'phoneVerified' | 'city'>,
  now: Date,
): Promise<UserRow | undefined> {
  const isTaken = values.phoneVerified
    ? and(eq(user.phone, values.phone ?? ''), eq(user.phoneVerified, true))
    : eq(user.email, values.email);
  const taken = await db.select({ id: user.id }).from(user).where(isTaken);
  if (taken.length > 0) return undefined;
  const [row] = await db
    .update(user)
    .set({ ...values, isGuest: false, updatedAt: now })
    .where(and(eq(user.id, id), eq(user.isGuest, true)))
    .returning();
  return row;
}

/** The password as Better Auth keeps it: an account whose provider is `credential`. */
export async function insertPassword(
  db: Database,
  values: { id: string; userId: string; hash: string },
): Promise<void> {
  await db.insert(account).values({
    id: values.id,
    accountId: values.userId,
    providerId: 'credential',
    userId: values.userId,
    password: values.hash,
  });
}

export async function recordSignIn(db: Database, userId: string, now: Date): Promise<void> {
  await db.update(user).set({ lastLoginAt: now }).where(eq(user.id, userId));
}

export async function updateUser(
  db: Database,
  userId: string,
  changes: Partial<
    Pick<
      UserRow,
      | 'name'
      | 'email'
      | 'locale'
      | 'currency'
      | 'timeZone'
      | 'platformRole'
      | 'email'
      | 'emailVerified'
      | 'phone'
      | 'phoneVerified'
      | 'city'
    >
  >,
  now: Date,
): Promise<UserRow | undefined> {
  const [row] = await db
    .update(user)
    .set({ ...changes, updatedAt: now })
    .where(eq(user.id, userId))
    .returning();
  return row;
}

export function listByPlatformRole(db: Database, roles: PlatformRole[]) {
  return db
    .select({ email: user.email, name: user.name, platformRole: user.platformRole })
    .from(user)
    .where(inArray(user.platformRole, roles))
    .orderBy(asc(user.platformRole), asc(user.email));
}

/** Holds the users' rows until the transaction ends, always in one order, so that two merges cannot block each other. */
export function lockUsers(db: Database, ids: string[]): Promise<{ id: string }[]> {
  return db
    .select({ id: user.id })
    .from(user)
    .where(inArray(user.id, ids))
    .orderBy(asc(user.id))
    .for('update');
}

/** Replaces the password of an account; false where it has none. */
export async function setPassword(db: Database, userId: string, hash: string): Promise<boolean> {
  const changed = await db
    .update(account)
    .set({ password: hash })
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
    .returning({ id: account.id });
  return changed.length > 0;
}

/** Takes every password and provider off an account. */
export async function deleteWaysIn(db: Database, userId: string): Promise<void> {
  await db.delete(account).where(eq(account.userId, userId));
}

export async function listDemoUserIds(db: Database): Promise<string[]> {
  const rows = await db.select({ id: user.id }).from(user).where(eq(user.isDemo, true));
  return rows.map((row) => row.id);
}

export async function findNames(
  db: Database,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...ids]));
}

export function findTimeZones(db: Database, ids: readonly string[]) {
  return db
    .select({ id: user.id, timeZone: user.timeZone })
    .from(user)
    .where(inArray(user.id, [...ids]));
}
