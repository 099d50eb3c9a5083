import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import type { MarketRent } from './model';
import { marketRent } from './tables';

/** The latest estimate of a commune, or none. */
export async function findRent(
  db: Database,
  { communeCode, type }: Pick<MarketRent, 'communeCode' | 'type'>,
) {
  const [row] = await db
    .select()
    .from(marketRent)
    .where(and(eq(marketRent.communeCode, communeCode), eq(marketRent.type, type)))
    .orderBy(desc(marketRent.lastDay))
    .limit(1);
  return row;
}
