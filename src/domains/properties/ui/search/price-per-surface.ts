import { type SurfaceUnit, squareMetresToSquareFeet } from '@/kernel/units';

type Amount = number | null;

/** A price for each m², which is what the address and the contract know, as one for each unit of the reader. */
export function shownPricePer(perSquareMetre: Amount, unit: SurfaceUnit): Amount {
  if (perSquareMetre === null || unit === 'm2') return perSquareMetre;
  return toHundredths(perSquareMetre / squareMetresToSquareFeet(1));
}

/** The way back: the smaller the reader's unit, the higher the price for a whole m². */
export function keptPricePer(value: Amount, unit: SurfaceUnit): Amount {
  if (value === null || unit === 'm2') return value;
  return toHundredths(value * squareMetresToSquareFeet(1));
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
