import { eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { passkey, twoFactor } from '../tables';
import { findTwoFactor, turnTwoFactorOff, turnTwoFactorOn } from './two-factor';

export async function deleteSecurityOf(db: Database, userId: string): Promise<void> {
  await db.delete(passkey).where(eq(passkey.userId, userId));
  await turnTwoFactorOff(db, userId);
}

/** Passkeys of both stay; of two second steps that of `into`. One that was in force stays in force. */
export async function moveSecurity(db: Database, from: string, into: string): Promise<void> {
  await db.update(passkey).set({ userId: into }).where(eq(passkey.userId, from));
  const [given, kept] = [await findTwoFactor(db, from), await findTwoFactor(db, into)];
  if (given?.verified && !kept?.verified) {
    await turnTwoFactorOff(db, into);
    await db.update(twoFactor).set({ userId: into }).where(eq(twoFactor.userId, from));
    await turnTwoFactorOn(db, into);
  }
  await turnTwoFactorOff(db, from);
}
