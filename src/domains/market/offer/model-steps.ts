import type { Currency } from '@/kernel/money';

/** An amount that people would call ten thousand in euros, dollars and pounds is a million in rupees. */
const SCALE: Record<Currency, number> = { EUR: 1, USD: 1, GBP: 1, INR: 100 };

/** Steps in which people bid, by size: a figure such as 347,412 claims an exactness that nobody has. Our convention. */
function bidStep(amount: number, currency: Currency): number {
  const scale = SCALE[currency];
  if (amount < 10_000 * scale) return scale;
  if (amount < 100_000 * scale) return 500 * scale;
  return (amount < 500_000 * scale ? 1_000 : 5_000) * scale;
}

/** Downwards, so that rounding never makes a bid dearer than the rule behind it. */
export function roundedDown(amount: number, currency: Currency): number {
  const step = bidStep(amount, currency);
  return Math.floor(amount / step) * step;
}

/** To the nearest step, but never out of `within`. */
export function rounded(
  amount: number,
  currency: Currency,
  within: { readonly low: number; readonly high: number },
): number {
  const step = bidStep(amount, currency);
  return Math.min(Math.max(Math.round(amount / step) * step, within.low), within.high);
}

/** The largest of 1, 2 and 5 times a power of ten that is no more than `amount`: 17,500 → 10,000. */
export function plainAmount(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const digit = amount / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}
