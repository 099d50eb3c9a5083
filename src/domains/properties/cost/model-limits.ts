import { MAX_MAJOR_AMOUNT } from '@/kernel/money';
import { DUTY_REGIMES } from './model-fees';
import type { CostTerms, FigureTerm } from './model-terms';

/** What a figure may be. Past 30 % or 40 years there is no loan on a home, only a slip of the finger. */
export const LIMITS: Readonly<Record<FigureTerm, { least: number; most: number; whole?: true }>> = {
  price: { least: 0, most: MAX_MAJOR_AMOUNT },
  deposit: { least: 0, most: MAX_MAJOR_AMOUNT },
  rate: { least: 0, most: 30 },
  years: { least: 1, most: 40, whole: true },
  loanInsurance: { least: 0, most: 10 },
  charges: { least: 0, most: 1_000_000_000 },
  tax: { least: 0, most: 1_000_000_000 },
  insurance: { least: 0, most: 1_000_000_000 },
};

export type Problem = 'notANumber' | 'tooLittle' | 'tooMuch' | 'notWhole';

/** What is wrong with a figure, or null. */
export function problemOf(term: FigureTerm, value: number): Problem | null {
  const { least, most, whole } = LIMITS[term];
  if (!Number.isFinite(value)) return 'notANumber';
  if (value < least) return 'tooLittle';
  if (value > most) return 'tooMuch';
  return whole && !Number.isInteger(value) ? 'notWhole' : null;
}

/** `terms` with what `kept` holds that makes sense: it comes from the browser's storage, where anything may stand. */
export function withKept(terms: CostTerms, kept: unknown): CostTerms {
  if (typeof kept !== 'object' || kept === null) return terms;
  const entries = Object.entries(kept).filter(([name, value]) =>
    name === 'regime'
      ? (DUTY_REGIMES as readonly unknown[]).includes(value)
      : isFigureTerm(name) && typeof value === 'number' && problemOf(name, value) === null,
  );
  return { ...terms, ...Object.fromEntries(entries) };
}

function isFigureTerm(name: string): name is FigureTerm {
  return Object.hasOwn(LIMITS, name);
}
