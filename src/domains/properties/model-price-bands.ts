import type { Transaction } from '@/kernel/homes';
import type { Currency } from '@/kernel/money';

const SALE = [100_000, 200_000, 300_000, 400_000, 500_000, 750_000, 1_000_000, 2_000_000];
const RENT = [500, 750, 1000, 1250, 1500, 2000, 3000];
const BANDS: Record<Currency, Record<Transaction, readonly number[]>> = {
  EUR: { sale: SALE, rent: RENT },
  USD: { sale: SALE, rent: [750, 1000, 1500, 2000, 2500, 3000, 4000] },
  GBP: { sale: SALE, rent: RENT },
  INR: {
    sale: [
      2_500_000, 5_000_000, 7_500_000, 10_000_000, 15_000_000, 20_000_000, 30_000_000, 50_000_000,
    ],
    rent: [10_000, 15_000, 20_000, 30_000, 40_000, 60_000, 100_000],
  },
};

/** Where the price bands of a search meet, in whole units: round figures that people of that currency search with. */
export function priceEdges(currency: Currency, transaction: Transaction): readonly number[] {
  return BANDS[currency][transaction];
}
