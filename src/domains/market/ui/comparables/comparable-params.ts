import { createLoader, createParser, parseAsStringLiteral } from 'nuqs/server';
import type { ComparableSale, ComparablesInput } from '../../valuation/contract';

export const RADII = [0.3, 0.5, 1, 2, 5, 10] as const;
export const COMPARABLE_SORTS = ['likeness', 'distance', 'soldOn', 'price', 'perSurface'] as const;
export const SOLD_TYPES = [
  'apartment',
  'house',
] as const satisfies readonly ComparableSale['type'][];

/** What the contract takes at most of each. */
const LARGEST_SURFACE = 10_000;
const MOST_ROOMS = 100;

function figure(least: number, most: number, digits: RegExp) {
  return createParser({
    parse: (text) => {
      const value = Number(text);
      return digits.test(text) && value >= least && value <= most ? value : null;
    },
    serialize: String,
  });
}

const day = createParser({
  parse: (text) => {
    const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
      ? text
      : null;
  },
  serialize: String,
});
const surface = figure(0.1, LARGEST_SURFACE, /^\d{1,5}(\.\d{1,2})?$/);
const rooms = figure(1, MOST_ROOMS, /^\d{1,3}$/);

/** Which sales around are shown, in the words of the address. Surfaces are m². */
export const comparableParams = {
  radius: figure(0.1, 20, /^\d{1,2}(\.\d)?$/),
  from: day,
  to: day,
  minSurface: surface,
  maxSurface: surface,
  minRooms: rooms,
  maxRooms: rooms,
  soldType: parseAsStringLiteral(SOLD_TYPES),
  sort: parseAsStringLiteral(COMPARABLE_SORTS).withDefault('likeness'),
};
export const comparableUrlKeys = {
  from: 'sold_from',
  to: 'sold_to',
  minSurface: 'min_surface',
  maxSurface: 'max_surface',
  minRooms: 'min_rooms',
  maxRooms: 'max_rooms',
  soldType: 'sold_type',
} as const;
export const loadComparableParams = createLoader(comparableParams, { urlKeys: comparableUrlKeys });

export type ComparableState = Awaited<ReturnType<typeof loadComparableParams>>;
export type ComparableFilter = Exclude<keyof ComparableState, 'sort'>;
export const COMPARABLE_FILTERS = Object.keys(comparableParams).filter(
  (key): key is ComparableFilter => key !== 'sort',
);

/** How many sales one question brings: as many as a map still shows apart. */
const MOST_SHOWN = 100;

/** Whose sales are asked about. */
export interface ComparedHome {
  readonly latitude: number;
  readonly longitude: number;
  readonly surface: number | null;
}

/** How far "around" reaches until somebody says. */
export const USUAL_RADIUS = 1;

/** The question for all sales around, or null where nothing is filtered: then those most alike stand. */
export function comparablesAsked(
  state: ComparableState,
  home: ComparedHome,
): ComparablesInput | null {
  if (COMPARABLE_FILTERS.every((key) => state[key] === null)) return null;
  const [from, to] = ordered(state.from, state.to);
  const [minSurface, maxSurface] = ordered(state.minSurface, state.maxSurface);
  const [minRooms, maxRooms] = ordered(state.minRooms, state.maxRooms);
  return {
    latitude: home.latitude,
    longitude: home.longitude,
    radiusKilometres: state.radius ?? USUAL_RADIUS,
    ...told({ from, to, minSurface, maxSurface, minRooms, maxRooms }),
    ...told({ type: state.soldType, surface: home.surface }),
    limit: MOST_SHOWN,
    cursor: 0,
  };
}

/** A reversed pair means the same, turned round. */
function ordered<Value extends number | string>(low: Value | null, high: Value | null) {
  return low !== null && high !== null && low > high ? [high, low] : [low, high];
}

function told<Fields extends Record<string, unknown>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
