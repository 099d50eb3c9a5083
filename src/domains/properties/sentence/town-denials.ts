import { type Draft, keyAt } from './draft';
import { isStreetName } from './street-names';
import { STATES } from './vocabulary/places';

export const COMPASS = /^(north|south|east|west|central|nord|sud|est|ouest|greater|downtown)$/;

/** Whether the sentence names the place and does not want it, or names something else by it. */
export function isDeniedTown(draft: Draft, from: number, length: number): boolean {
  if (isStreetName(draft, from, length) || isCounty(draft, from)) return true;
  const before = [5, 4, 3, 2, 1].map((back) => keyAt(draft, from - back)).join(' ');
  return DENIED.test(before) || LEFT_BEHIND.test(before);
}

const DENIED =
  /(?:\b(?:not|pas|except|excepte|excluding|sauf|hormis|hors|avoid|avoiding|eviter|but not|anywhere but|partout sauf)(?: (?:in|for|at|a|au|aux|en|de|dans|near|the|le|la))?)$/;
/** Where who asks lives now, and not where the home should be. */
const LEFT_BEHIND =
  /\b(?:leaving|(?:moving|relocating|relocate|move|coming|come|commuting) from|currently (?:live |living |based |renting |rent )?in|quitter?|quittons|quittant|(?:viens|venons|venant|partons|pars|demenage|demenageons) de|(?:habitons|vivons|habite|je vis)(?: actuellement)? a)$/;

/** The Sussex of "East Sussex", a county. */
function isCounty(draft: Draft, from: number): boolean {
  return COMPASS.test(keyAt(draft, from - 1)) && STATES.has(keyAt(draft, from));
}
