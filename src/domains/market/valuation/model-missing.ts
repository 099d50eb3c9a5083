import type { ContributingFact } from './contract';
import type { Home } from './model';

/** The facts of a home that may be unknown, but for those that only one register tells. */
const OPTIONAL = {
  land: 'landSurface',
  rooms: 'rooms',
  bedrooms: 'bedrooms',
  bathrooms: 'bathrooms',
  floors: 'floors',
  year_built: 'yearBuilt',
} as const satisfies Partial<Record<ContributingFact, keyof Home>>;
export type OptionalFact = keyof typeof OPTIONAL;
const OPTIONAL_FACTS = Object.keys(OPTIONAL) as OptionalFact[];

function isKnown(home: Home, fact: OptionalFact): boolean {
  return home[OPTIONAL[fact]] !== null;
}

/** What is not known of the home, though of most homes like it. */
export function missingFacts(home: Home, like: readonly Home[]): OptionalFact[] {
  return OPTIONAL_FACTS.filter((fact) => {
    const known = like.filter((other) => isKnown(other, fact)).length;
    return !isKnown(home, fact) && known > like.length / 2;
  });
}
