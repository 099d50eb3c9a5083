import type { Ctx } from '@/platform/context';
import { streetKey } from '../../addresses/model-street';
import { readTyped } from '../../addresses/model-typed';
import type { HistoryInput, RecordedSaleView } from '../contract';
import { shapeSale } from '../shape-sale';
import { findInPostalCode } from '../store';

/** One number, but of every street of a postal code and of thirty years. */
const MOST_READ = 5000;

/** What was sold at this very address, the latest first, with those that speak for nobody. */
export async function salesAtAddress(
  { db }: Pick<Ctx, 'db'>,
  { country, postalCode, address }: HistoryInput,
): Promise<RecordedSaleView[]> {
  const { number, words: street } = readTyped(address);
  if (number === null || street === '') return [];
  const rows = await findInPostalCode(db, { country, postalCode, number }, MOST_READ);
  return rows.filter((row) => streetKey(row.street ?? '') === street).map(shapeSale);
}
