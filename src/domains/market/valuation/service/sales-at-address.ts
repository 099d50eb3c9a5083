import type { Ctx } from '@/platform/context';
import type { HistoryInput, RecordedSaleView } from '../contract';
import { streetKey, streetNameKey } from '../model-address';
import { shapeSale } from '../shape-sale';
import { findInPostalCode } from '../store';

/** One number, but of every street of a postal code and of thirty years. */
const MOST_READ = 5000;

/** What was sold at this very address, the latest first, with those that speak for nobody. */
export async function salesAtAddress(
  { db }: Pick<Ctx, 'db'>,
  { country, postalCode, address }: HistoryInput,
): Promise<RecordedSaleView[]> {
  const { number, street } = streetKey(address);
  if (number === null || street === '') return [];
  const rows = await findInPostalCode(db, { country, postalCode, number }, MOST_READ);
  return rows.filter((row) => streetNameKey(row.street ?? '') === street).map(shapeSale);
}
