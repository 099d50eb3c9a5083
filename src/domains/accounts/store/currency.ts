import { eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { user } from '../tables';

export async function findCurrency(db: Database, userId: string): Promise<string | null> {
  const [row] = await db.select({ currency: user.currency }).from(user).where(eq(user.id, userId));
  return row?.currency ?? null;
}
