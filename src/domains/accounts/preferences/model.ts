import { type Currency, toMajorUnits, toMinorUnits } from '@/kernel/money';
import type { SurfaceUnit } from '@/kernel/units';

export const SURFACE_UNITS = ['m2', 'sqft'] as const satisfies readonly SurfaceUnit[];

export const MOST_WORDS = 30;
export const WORD_MAX = 100;

/** What is looked for. Words are kept as they were given (`penthouse`): whoever searches with them maps them. */
export interface Preferences {
  readonly propertyTypes: readonly string[];
  readonly locations: readonly string[];
  /** In major units; `currency` is null where neither the budget nor the person named one. */
  readonly budget: {
    readonly min: number | null;
    readonly max: number | null;
    readonly currency: Currency | null;
  };
  readonly surfaceUnit: SurfaceUnit | null;
}

export const NO_PREFERENCES: Preferences = {
  propertyTypes: [],
  locations: [],
  budget: { min: null, max: null, currency: null },
  surfaceUnit: null,
};

/** A budget may be without a currency. All that Gable trades in have as many digits, so any of them tells its minor units. */
const ANY_CURRENCY: Currency = 'EUR';

/** Throws RangeError for what is no amount of money. */
export function budgetToMinor(major: number | null, currency: Currency | null): bigint | null {
  return major === null ? null : toMinorUnits(major, currency ?? ANY_CURRENCY);
}

export function budgetToMajor(minor: bigint | null, currency: Currency | null): number | null {
  return minor === null
    ? null
    : toMajorUnits({ amount: minor, currency: currency ?? ANY_CURRENCY });
}
