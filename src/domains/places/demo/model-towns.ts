import type { Town } from './model-town';
import { FRENCH_TOWNS } from './towns/france';
import { INDIAN_TOWNS } from './towns/india';
import { UK_TOWNS } from './towns/united-kingdom';
import { US_TOWNS } from './towns/united-states';

/** The towns that the demo invents homes and sales in. */
export const DEMO_TOWNS: readonly Town[] = [
  ...FRENCH_TOWNS,
  ...US_TOWNS,
  ...UK_TOWNS,
  ...INDIAN_TOWNS,
];
