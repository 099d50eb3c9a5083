import { COUNTRIES, isCountry } from '@/kernel/countries';
import type { Currency } from '@/kernel/money';
import type { SurfaceUnit } from '@/kernel/units';

/** The unit that people of a country measure homes in; square metres where Gable does not know. */
export function surfaceUnitOf(country: string): SurfaceUnit {
  return isCountry(country) ? COUNTRIES[country].surfaceUnit : 'm2';
}

/** The unit for a search that is told only by its currency. */
export function surfaceUnitFor(currency: Currency | null): SurfaceUnit {
  const country = Object.values(COUNTRIES).find((known) => known.currency === currency);
  return country?.surfaceUnit ?? 'm2';
}
