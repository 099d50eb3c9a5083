import { count, eq, max, min, sql } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { FORGET_EMPTY_STREETS } from '../../addresses/store-streets';
import type { SalesArea } from '../model-area';
import { sale } from '../tables';

export async function countDemoSales(db: Database): Promise<number> {
  const [row] = await db.select({ found: count() }).from(sale).where(eq(sale.isDemo, true));
  return row?.found ?? 0;
}

/** Where the demo's sales are, and how many. */
export function findDemoAreas(db: Database): Promise<(SalesArea & { sales: number })[]> {
  const department = sql<string>`coalesce(${sale.department}, '')`;
  return db
    .select({
      country: sale.country,
      department,
      firstDay: min(sale.soldOn).mapWith(String),
      lastDay: max(sale.soldOn).mapWith(String),
      sales: count(),
    })
    .from(sale)
    .where(eq(sale.isDemo, true))
    .groupBy(sale.country, department);
}

export async function deleteDemoSales(db: Database): Promise<void> {
  await db.delete(sale).where(eq(sale.isDemo, true));
  await db.execute(FORGET_EMPTY_STREETS);
}
