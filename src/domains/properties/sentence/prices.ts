import type { Currency } from '@/kernel/money';
import { type Draft, isFree, spanOf, take } from './draft';
import type { Found } from './interpretation';
import type { Limit } from './limits';
import { CURRENCY_WORDS } from './vocabulary/amounts';

/** "T2 meublé 900 €": nobody means 900,000. */
export function isFurnishedRent(
  features: readonly { readonly value: string; readonly wanted: boolean }[],
  limits: readonly Limit[],
): boolean {
  const isFurnished = features.some(({ value, wanted }) => value === 'furnished' && wanted);
  return (
    isFurnished && limits.some(({ short, currency }) => short === true && currency !== undefined)
  );
}

/** A price to buy under 1,000 means thousands. */
export function settlePrices(limits: readonly Limit[], isRent: boolean): Limit[] {
  return limits.map((limit) => {
    if (isRent || limit.dimension !== 'price' || !limit.short) return limit;
    const { min, max } = limit;
    return {
      ...limit,
      ...(min === undefined ? {} : { min: Math.round(min * 1000) }),
      ...(max === undefined ? {} : { max: Math.round(max * 1000) }),
    };
  });
}

/** The one currency that is written; null where none is, or two are. */
export function currencyOf(draft: Draft, limits: readonly Limit[]): Found<Currency> | null {
  const found = new Map<Currency, Found<Currency>>();
  for (const { currency, span } of limits) {
    if (currency && !found.has(currency))
      found.set(currency, { value: currency, spans: [span], certainty: 'sure' });
  }
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = isFree(draft, at) ? CURRENCY_WORDS.at(draft.tokens, at) : null;
    if (!match || draft.tokens[at]?.key === 'e') continue;
    if (!found.has(match.value)) {
      found.set(match.value, {
        value: match.value,
        spans: [spanOf(draft, at, match.length)],
        certainty: 'sure',
      });
    }
    take(draft, at, match.length);
    at += match.length - 1;
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}
