/** An exact amount: `amount` counts minor units (cents) of an ISO 4217 `currency`. */
export interface Money {
  readonly amount: bigint;
  readonly currency: Currency;
}

/** Minor-unit digits by ISO 4217, for the currencies that Gable trades in. */
export const CURRENCY_DIGITS = { EUR: 2, USD: 2, GBP: 2, INR: 2 } as const;
export type Currency = keyof typeof CURRENCY_DIGITS;
export const CURRENCIES = Object.keys(CURRENCY_DIGITS) as [Currency, ...Currency[]];

/** No home costs more than this many major units; a larger figure is a mistake, and would overflow a `bigint` column's neighbours in sums. */
export const MAX_MAJOR_AMOUNT = 1_000_000_000_000;

export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && value in CURRENCY_DIGITS;
}

/**
 * Major units (`350000.5`) to minor units, rounded half away from zero on the decimal text, so that no binary fraction
 * leaks in. Throws RangeError for what is not a finite decimal or exceeds {@link MAX_MAJOR_AMOUNT}.
 */
export function toMinorUnits(major: number | string, currency: Currency): bigint {
  const text = typeof major === 'number' ? decimalText(major) : major.trim();
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not an amount: ${text.slice(0, 40)}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = CURRENCY_DIGITS[currency];
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const roundUp = (fraction[digits] ?? '0') >= '5' ? 1n : 0n;
  const amount = BigInt(whole + kept) + roundUp;
  if (amount > BigInt(MAX_MAJOR_AMOUNT) * 10n ** BigInt(digits))
    throw new RangeError(`too large an amount: ${text}`);
  return sign ? -amount : amount;
}

/** Minor units to major units as a number; exact up to 2^53 minor units, far above {@link MAX_MAJOR_AMOUNT}. */
export function toMajorUnits(money: Money): number {
  return Number(money.amount) / 10 ** CURRENCY_DIGITS[money.currency];
}

/** Locales write a negative amount with a hyphen, which is too short to be read as a sign beside large figures. */
const HYPHEN = '-';
const MINUS = '\u2212';

/**
 * `350 000 €`, `$800,000`, `₹1.2 Cr`: whole units unless `exact`, in the reader's BCP 47 locale. A difference is `signed`:
 * `+15 000 €`, `−$15,000`. Rupees are grouped in lakhs and crores by whoever reads them in English.
 */
export function formatMoney(
  money: Money,
  locale: string,
  options: { exact?: boolean; compact?: boolean; signed?: boolean } = {},
): string {
  const written = money.currency === 'INR' && locale === 'en' ? 'en-IN' : locale;
  return new Intl.NumberFormat(written, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...(options.compact ? { notation: 'compact', maximumFractionDigits: 2 } : {}),
    ...(options.exact || options.compact ? {} : { maximumFractionDigits: 0 }),
    ...(options.signed ? { signDisplay: 'exceptZero' } : {}),
  })
    .format(toMajorUnits(money))
    .replace(HYPHEN, MINUS);
}

/** `€`, `$`, `₹`: what stands beside a figure whose currency is known. */
export function currencySymbol(currency: Currency): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not an amount: ${value}`);
  // toString falls into scientific notation outside 1e-7..1e21; such figures are no amounts of money anyway.
  return value.toString();
}
