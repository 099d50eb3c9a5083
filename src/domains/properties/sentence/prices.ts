import type { Currency } from '@/kernel/money';
import { type Draft, isFree, spanOf, take } from './draft';
import type { Contradiction, Found } from './interpretation';
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

/** Amounts of two currencies cannot be one limit: none of them is used, and that is told. */
export function withoutMixedCurrencies(limits: readonly Limit[]): {
  limits: readonly Limit[];
  contradictions: Contradiction[];
} {
  const prices = limits.filter(({ dimension }) => dimension === 'price');
  const written = prices.filter(({ currency }) => currency !== undefined);
  if (new Set(written.map(({ currency }) => currency)).size < 2)
    return { limits, contradictions: [] };
  return {
    limits: limits.filter(({ dimension }) => dimension !== 'price'),
    contradictions: [
      { field: 'price', reason: 'currencies', spans: written.map(({ span }) => span) },
    ],
  };
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
