import type { Country } from '@/kernel/countries';
import type { Ctx } from '@/platform/context';
import type { RecordedSaleView } from '../contract';
import { shapeSale } from '../shape-sale';
import { findInPostalCode } from '../store';

/** The latest sales of a large town's code reach years back among these. */
const MOST_READ = 500;

export interface PostalCodeSales {
  /** The latest first; those that speak for nobody are left out, but where the register only lacks a surface. */
  readonly sales: RecordedSaleView[];
  /** Anything at all is recorded there. */
  readonly isRecorded: boolean;
}

/** What was sold last in a postal code. */
export async function salesInPostalCode(
  { db }: Pick<Ctx, 'db'>,
  asked: {
    country: Country;
    postalCode: string;
    type: 'house' | 'apartment' | null;
    limit: number;
  },
): Promise<PostalCodeSales> {
  const rows = await findInPostalCode(db, asked, MOST_READ);
  const sales = rows
    .map(shapeSale)
    .filter(({ exclusions }) => exclusions.every((reason) => reason === 'no_surface'))
    .filter(({ type }) => type !== null && (asked.type === null || type === asked.type));
  return { sales: sales.slice(0, asked.limit), isRecorded: rows.length > 0 };
}
