import { formatMoney, type Money } from '@/kernel/money';
import type { Reason } from './model-reasons';

/** What a reason's sentence names, written for a reader: amounts and shares as text, counts as numbers for its plurals. */
export function reasonValues(
  { amounts, shares, counts }: Reason<Money>,
  locale: string,
): Record<string, string | number> {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const texts = [
    ...Object.entries(amounts).map(([name, amount]) => [name, formatMoney(amount, locale)]),
    ...Object.entries(shares).map(([name, share]) => [name, percent.format(share)]),
  ];
  return { ...Object.fromEntries(texts), ...counts };
}
