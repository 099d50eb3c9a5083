import { count, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { sale } from '../tables';

export async function countDemoSales(db: Database): Promise<number> {
  const [row] = await db.select({ found: count() }).from(sale).where(eq(sale.isDemo, true));
  return row?.found ?? 0;
}

/** Removes every demo sale; resolves to how many. */
export async function deleteDemoSales(db: Database): Promise<number> {
  const gone = await db.delete(sale).where(eq(sale.isDemo, true)).returning({ id: sale.id });
  return gone.length;
}
