import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Currency } from '@/kernel/money';

/**
 * The currency that a reader most likely counts in, from the first region that their browser names
 * (`Accept-Language: en-GB,en`); without one, from the language.
 */
export function readerCurrencyOf(acceptLanguage: string | null): Currency {
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const region = /^\s*[a-z]{2,3}-([a-z]{2})\b/i.exec(range)?.[1]?.toUpperCase();
    if (region && isCountry(region)) return COUNTRIES[region].currency;
  }
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'USD' : 'EUR';
}
