import type { ContributingFact } from './contract';
import type { Home } from './model';
import type { FeatureOrigin } from './model-features';

/** The facts that may be unknown of a home while its register tells them of others. */
const OPTIONAL = {
  land: 'landSurface',
  rooms: 'rooms',
  bedrooms: 'bedrooms',
  bathrooms: 'bathrooms',
  floors: 'floors',
  year_built: 'yearBuilt',
  outbuildings: 'outbuildings',
} as const satisfies Partial<Record<ContributingFact, keyof Home>>;
type OptionalFact = keyof typeof OPTIONAL;

/** A fact that may be unknown, or the name of what one register alone tells: `rooms`, or `details` and `grade`. */
export interface Askable {
  readonly fact: OptionalFact | 'details';
  readonly detail: string | null;
}

/** Facts that most of these homes have. Of others nobody can say what not knowing them costs. */
export function usualFacts(homes: readonly Home[]): Askable[] {
  const details = [...new Set(homes.flatMap((home) => Object.keys(home.details)))].sort();
  const all: Askable[] = [
    ...(Object.keys(OPTIONAL) as OptionalFact[]).map((fact) => ({ fact, detail: null })),
    ...details.map((detail) => ({ fact: 'details' as const, detail })),
  ];
  return all.filter(
    (asked) => homes.filter((home) => isKnown(home, asked)).length > homes.length / 2,
  );
}

export function isKnown(home: Home, { fact, detail }: Askable): boolean {
  if (fact === 'details') return home.details[detail ?? ''] !== undefined;
  return home[OPTIONAL[fact]] !== null;
}

/** The same home, had nobody told this of it. */
export function without<Kind extends Home>(home: Kind, { fact, detail }: Askable): Kind {
  if (fact !== 'details') return { ...home, [OPTIONAL[fact]]: null };
  const told = Object.entries(home.details).filter(([name]) => name !== detail);
  return { ...home, details: Object.fromEntries(told) };
}

/** The usual facts that are not known of this home. */
export function missingFacts(home: Home, usual: readonly Askable[]): Askable[] {
  return usual.filter((asked) => !isKnown(home, asked));
}

/** The columns of {@link featureOrigins} that these facts would fill. */
export function columnsOf(
  origins: readonly FeatureOrigin[],
  missing: readonly Askable[],
): Set<number> {
  const columns = origins.flatMap((origin, column) =>
    missing.some(({ fact, detail }) => fact === origin.fact && detail === origin.detail)
      ? column
      : [],
  );
  return new Set(columns);
}
