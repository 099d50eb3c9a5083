import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '@/platform/db/client';
import { sale } from '../sales/tables';
import type { AreasInput } from './contract';

/** Enough to tell which commune a postal code mostly is. */
const READ = 200;

/** Where the newest sales of a postal code lie. */
export async function newestPlaces(db: Database, { country, postalCode }: AreasInput) {
  return db
    .select({ city: sale.city, communeCode: sale.communeCode, department: sale.department })
    .from(sale)
    .where(and(eq(sale.country, country), eq(sale.postalCode, postalCode)))
    .orderBy(desc(sale.soldOn))
    .limit(READ);
}
