import type { Country } from '@/kernel/countries';

/** How many bedrooms homes have, as often as they are listed here. */
export const FLAT_BEDROOMS = [1, 1, 2, 2, 2, 3, 3, 4] as const;
export const HOUSE_BEDROOMS = [2, 3, 3, 3, 4, 4, 5] as const;

/** m² that a home of so many bedrooms has in France; elsewhere homes are wider (see `WIDTH`). */
const FLAT_SURFACE = [24, 42, 63, 88, 122] as const;
const HOUSE_SURFACE = [60, 70, 84, 112, 148, 205, 260] as const;
const WIDTH: Record<Country, number> = { FR: 1, US: 1.22, GB: 1.02, IN: 1.16 };

/** Usual m² of a home with so many bedrooms. */
export function usualSurface(country: Country, isFlat: boolean, bedrooms: number): number {
  return ((isFlat ? FLAT_SURFACE : HOUSE_SURFACE)[bedrooms] ?? 260) * WIDTH[country];
}

/** What size and plot do to a price per m², 1 for a flat of 65 m²: a small home costs more per m² than a large one. */
export function sizeLevel(home: { surface: number; plot: number | null }, exponent: number) {
  const plot = home.plot === null ? 1 : 1 + Math.min(0.25, home.plot / 4000);
  return (home.surface / 65) ** exponent * plot;
}

/** {@link sizeLevel}'s exponent for prices. */
export const SALE_EXPONENT = -0.08;
