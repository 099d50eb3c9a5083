import type { Money } from '@/kernel/money';
import { SQUARE_METRES_PER_SQUARE_FOOT, type SurfaceUnit } from '@/kernel/units';

/** A price for each m² as one for each unit that the reader measures in. */
export function perUnit({ amount, currency }: Money, unit: SurfaceUnit): Money {
  if (unit === 'm2') return { amount, currency };
  return { amount: BigInt(Math.round(Number(amount) * SQUARE_METRES_PER_SQUARE_FOOT)), currency };
}
