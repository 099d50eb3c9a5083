import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Currency } from '@/kernel/money';
import {
  type SurfaceUnit,
  squareFeetToSquareMetres,
  squareMetresToSquareFeet,
} from '@/kernel/units';

/** The unit that people of a country measure homes in; square metres where Gable does not know. */
export function surfaceUnitOf(country: string): SurfaceUnit {
  return isCountry(country) ? COUNTRIES[country].surfaceUnit : 'm2';
}

/** The unit for a search that is told only by its currency. */
export function surfaceUnitFor(currency: Currency | null): SurfaceUnit {
  const country = Object.values(COUNTRIES).find((known) => known.currency === currency);
  return country?.surfaceUnit ?? 'm2';
}

/** A surface in the unit of a field; feet are whole. */
export function shownSurface(squareMetres: number | null, unit: SurfaceUnit): number | null {
  if (squareMetres === null || unit === 'm2') return squareMetres;
  return Math.round(squareMetresToSquareFeet(squareMetres));
}

/** What stands in a field of this unit, in square metres to the hundredth. */
export function keptSurface(value: number | null, unit: SurfaceUnit): number | null {
  if (value === null || unit === 'm2') return value;
  return Math.round(squareFeetToSquareMetres(value) * 100) / 100;
}
