import type { Country } from '@/kernel/countries';

/** What prices were against today's, by full years ago: a shape such as each country had, not its figures. */
const LEVELS: Readonly<Record<Country, readonly number[]>> = {
  FR: [1, 0.99, 1.005, 1.05, 1.075, 1.03, 0.975],
  US: [1, 0.985, 0.96, 0.935, 0.965, 0.88, 0.79],
  GB: [1, 0.98, 0.955, 0.97, 0.985, 0.93, 0.88],
  IN: [1, 0.94, 0.87, 0.8, 0.74, 0.7, 0.68],
};

/** Of what is asked, what is paid in the end. */
const PAID = 0.965;

/**
 * Paid prices of a country as a share of what is asked today, `years` (0 to 6) ago; `drift` is how much faster than its
 * country a town grew, a year.
 */
export function priceLevel(country: Country, years: number, drift: number): number {
  const levels = LEVELS[country];
  const whole = Math.min(Math.floor(years), levels.length - 2);
  const [later = 1, earlier = 1] = levels.slice(whole);
  return PAID * (later + (earlier - later) * (years - whole)) * (1 + drift) ** -years;
}
