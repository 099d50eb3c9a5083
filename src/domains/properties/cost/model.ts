import { type Currency, toMinorUnits } from '@/kernel/money';
import { type Fee, purchaseFees } from './model-fees';
import { monthlyPayment } from './model-loan';
import { rulesOf } from './model-rules';
import { divided, shareOf } from './model-share';
import type { CostSubject, CostTerms } from './model-terms';

export const COST_LINES = [
  'rent',
  'loan',
  'fees',
  'loanInsurance',
  'charges',
  'tax',
  'insurance',
] as const;
export type CostLine = (typeof COST_LINES)[number];

/** What a home costs a month, in minor units of `currency`; each line rounded half up, the total their sum. */
export interface MonthlyBill {
  readonly currency: Currency;
  readonly lines: readonly { readonly line: CostLine; readonly amount: bigint }[];
  readonly total: bigint;
  /** Null for a rent. */
  readonly purchase: Purchase | null;
}

export interface Purchase {
  readonly price: bigint;
  /** What of the deposit goes into the price; never more than that. */
  readonly deposit: bigint;
  readonly loan: bigint;
  readonly interest: bigint;
  readonly fees: readonly Fee[];
  readonly feesTotal: bigint;
  /** The deposit and the fees: what has to be there on the day of signing. */
  readonly cash: bigint;
}

/**
 * The month of whoever buys or rents this home on these terms. The loan is the price less the deposit. The fees of the
 * purchase are paid in cash on the day of signing and shared out over the years of the loan, so that they count. `terms`
 * lie within `LIMITS`.
 */
export function monthlyBill(home: CostSubject, terms: CostTerms): MonthlyBill {
  const { currency } = home.price;
  const minor = (major: number) => toMinorUnits(major.toFixed(2), currency);
  const charges = { line: 'charges' as const, amount: minor(terms.charges) };
  if (home.transaction === 'rent') {
    return bill(currency, [{ line: 'rent', amount: home.price.amount }, charges], null);
  }
  const price = minor(terms.price);
  const months = terms.years * 12;
  const offered = minor(terms.deposit);
  const deposit = offered > price ? price : offered;
  const loan = price - deposit;
  const payment = monthlyPayment(loan, terms.rate, months);
  const interest = payment * BigInt(months) - loan;
  const fees = purchaseFees(price, rulesOf(home), terms.regime);
  const feesTotal = fees.reduce((sum, { amount }) => sum + amount, 0n);
  const loanInsurance = divided(
    shareOf(loan, BigInt(Math.round(terms.loanInsurance * 100_000))),
    12,
  );
  return bill(
    currency,
    [
      { line: 'loan', amount: payment },
      { line: 'fees', amount: divided(feesTotal, months) },
      { line: 'loanInsurance', amount: loanInsurance },
      charges,
      { line: 'tax', amount: divided(minor(terms.tax), 12) },
      { line: 'insurance', amount: divided(minor(terms.insurance), 12) },
    ],
    {
      price,
      deposit,
      loan,
      // The rounding of a small payment may leave it a few cents short of the loan; that is no negative interest.
      interest: interest > 0n ? interest : 0n,
      fees,
      feesTotal,
      cash: deposit + feesTotal,
    },
  );
}

function bill(
  currency: Currency,
  lines: MonthlyBill['lines'],
  purchase: Purchase | null,
): MonthlyBill {
  return { currency, lines, total: lines.reduce((sum, { amount }) => sum + amount, 0n), purchase };
}
