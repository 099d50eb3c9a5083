import { CURRENCIES, type Currency, toMinorUnits } from '@/kernel/money';
import type { SearchFilters } from './contract';

/** Bounds of a price in minor units of one currency. */
export interface PriceRange {
  readonly currency: Currency;
  readonly min: bigint | null;
  readonly max: bigint | null;
  /** Of the price for each m². */
  readonly minPerSquareMetre: bigint | null;
  readonly maxPerSquareMetre: bigint | null;
}

/**
 * Which homes a search's amounts admit. `only` is the currency that every home found must have, null where none is
 * left out; `ranges` holds the bounds for each currency that can be found.
 */
export interface PriceRule {
  readonly only: Currency | null;
  readonly ranges: readonly PriceRange[];
}

const AMOUNTS = [
  'minPrice',
  'maxPrice',
  'minPricePerSquareMetre',
  'maxPricePerSquareMetre',
] as const;
type Prices = Pick<SearchFilters, (typeof AMOUNTS)[number] | 'currency'>;

export function asksPrice(filters: Prices): boolean {
  return AMOUNTS.some((name) => filters[name] !== undefined);
}

/**
 * A named currency leaves the others out, an implied one only where an amount is compared with it: without an amount
 * there is nothing to compare. `implied` is null where neither place nor reader tells; each home is then compared in its own.
 */
export function priceRule(filters: Prices, implied: Currency | null): PriceRule {
  const only = filters.currency ?? (asksPrice(filters) ? implied : null);
  const currencies = only ? [only] : CURRENCIES;
  return {
    only,
    ranges: currencies.map((currency) => ({
      currency,
      min: minorUnits(filters.minPrice, currency),
      max: minorUnits(filters.maxPrice, currency),
      minPerSquareMetre: minorUnits(filters.minPricePerSquareMetre, currency),
      maxPerSquareMetre: minorUnits(filters.maxPricePerSquareMetre, currency),
    })),
  };
}

function minorUnits(major: number | undefined, currency: Currency): bigint | null {
  // Fixed notation: 1e-7 written out in full is an amount too (of nothing).
  return major === undefined ? null : toMinorUnits(major.toFixed(6), currency);
}
