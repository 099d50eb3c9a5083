import type { CostLine, MonthlyBill } from '../model';

/** Where a line's figure comes from, in a word. */
export function originOf(bill: MonthlyBill, line: CostLine): 'listing' | 'terms' | 'law' | 'yours' {
  if (line === 'rent') return 'listing';
  if (line === 'loan') return 'terms';
  if (line !== 'fees') return 'yours';
  return bill.purchase?.fees.some(({ basis }) => basis === 'law') ? 'law' : 'yours';
}

/** A line by its name: in France the fees of a purchase are the notary's to collect, and called so. */
export function nameOf(bill: MonthlyBill, line: CostLine): CostLine | 'notaryFees' {
  const isNotarys = bill.purchase?.fees.some(({ kind }) => kind === 'emoluments') ?? false;
  return line === 'fees' && isNotarys ? 'notaryFees' : line;
}
