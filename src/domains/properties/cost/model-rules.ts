import { COUNTRIES, type Country, isCountry } from '@/kernel/countries';
import type { Currency } from '@/kernel/money';

/** Whose tariffs and habits a home's costs follow. */
export type CostRules = Country | 'other';

/** A country's own; `other` where Gable does not know it, or where the price is not in its currency: tariffs have amounts. */
export function rulesOf(home: { country: string; price: { currency: Currency } }): CostRules {
  if (!isCountry(home.country)) return 'other';
  return COUNTRIES[home.country].currency === home.price.currency ? home.country : 'other';
}
