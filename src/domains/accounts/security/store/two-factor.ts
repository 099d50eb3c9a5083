import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { user, verification } from '../../tables';
import { twoFactor } from '../tables';

export async function findTwoFactor(db: Database, userId: string) {
  const [row] = await db.select().from(twoFactor).where(eq(twoFactor.userId, userId));
  return row;
}

/** A second step that is not in force yet; one that was begun before and never finished is forgotten. */
export async function replaceTwoFactor(
  db: Database,
  values: { id: string; userId: string; secret: string; backupCodes: string; createdAt: Date },
): Promise<void> {
  const { secret, backupCodes, createdAt } = values;
  await db
    .insert(twoFactor)
    .values(values)
    .onConflictDoUpdate({
      target: twoFactor.userId,
      set: { secret, backupCodes, createdAt, lastStep: null },
    });
}

export async function setBackupCodes(
  db: Database,
  userId: string,
  backupCodes: string,
): Promise<void> {
  await db.update(twoFactor).set({ backupCodes }).where(eq(twoFactor.userId, userId));
}

/** Records that the code of a step was used; false where it was before, or a later one. One of two at once succeeds. */
export async function claimStep(db: Database, userId: string, step: number): Promise<boolean> {
  const isNew = or(isNull(twoFactor.lastStep), lt(twoFactor.lastStep, step));
  const claimed = await db
    .update(twoFactor)
    .set({ lastStep: step })
    .where(and(eq(twoFactor.userId, userId), isNew))
    .returning({ id: twoFactor.id });
  return claimed.length > 0;
}

export async function turnTwoFactorOn(db: Database, userId: string): Promise<void> {
  await db.update(twoFactor).set({ verified: true }).where(eq(twoFactor.userId, userId));
  await db.update(user).set({ twoFactorEnabled: true }).where(eq(user.id, userId));
}

export async function turnTwoFactorOff(db: Database, userId: string): Promise<void> {
  await db.delete(twoFactor).where(eq(twoFactor.userId, userId));
  await db.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, userId));
}

export async function isTwoFactorOn(db: Database, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ isOn: user.twoFactorEnabled })
    .from(user)
    .where(eq(user.id, userId));
  return row?.isOn ?? false;
}

/** What Better Auth asks for at the second step: who is half signed in, and how often they have tried. */
export async function insertChallenge(
  db: Database,
  values: { ids: [string, string]; identifier: string; userId: string; expiresAt: Date },
): Promise<void> {
  const { ids, identifier, userId, expiresAt } = values;
  await db.insert(verification).values([
    { id: ids[0], identifier, value: userId, expiresAt },
    { id: ids[1], identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt },
  ]);
}
