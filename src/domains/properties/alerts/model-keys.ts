import type { Bounds, SearchFilters } from '../contract';
import { cityKeys, postalCodes } from '../model-places';
import type { TestedListing } from './model';

/** Squares of the map by how often the globe is halved; the finest is about 10 km wide at the equator. */
const LEVELS = [12, 10, 8, 6, 4, 2, 0] as const;
/** A map view is named by the finest squares of which no more than this many cover it. */
const MOST_SQUARES = 9;

/**
 * The keys under which a saved search waits for homes. A home that the search finds has at least one of them among its
 * own (`listingKeys`), so that one look into an index narrows a hundred thousand searches to a few. Postal codes come
 * before towns, as they narrow each other and codes are the smaller.
 */
export function searchKeys(filters: SearchFilters, areaBounds: Bounds | null): string[] {
  const { transaction } = filters;
  const codes = postalCodes(filters);
  if (codes.length > 0) return codes.map((code) => `${transaction}:p:${code}`);
  const towns = cityKeys(filters);
  if (towns.length > 0) return towns.map((town) => `${transaction}:c:${town}`);
  const view = areaBounds ?? filters.bounds;
  return view ? squaresOf(view).map((square) => `${transaction}:${square}`) : [transaction];
}

/** Every key under which a search for this home may wait. */
export function listingKeys(home: TestedListing): string[] {
  const { transaction, latitude, longitude } = home;
  const keys = [
    transaction,
    `${transaction}:c:${home.cityKey}`,
    `${transaction}:p:${home.postalCode}`,
  ];
  if (latitude === null || longitude === null) return keys;
  return [
    ...keys,
    ...LEVELS.map((level) => {
      const column = columnOf(longitude, level);
      return `${transaction}:${square(level, column, rowOf(latitude, level))}`;
    }),
  ];
}

function squaresOf({ west, south, east, north }: Bounds): string[] {
  // One across the date line goes on with the columns from the other side.
  const spans =
    west <= east
      ? [[west, east] as const]
      : ([
          [west, 180],
          [-180, east],
        ] as const);
  for (const level of LEVELS) {
    const [bottom, top] = [rowOf(south, level), rowOf(north, level)];
    const columns = new Set(
      spans.flatMap(([from, to]) => range(columnOf(from, level), columnOf(to, level), 64)),
    );
    const rows = range(bottom, top, 64);
    if (level > 0 && columns.size * rows.length > MOST_SQUARES) continue;
    return [...columns].flatMap((column) => rows.map((row) => square(level, column, row)));
  }
  return [];
}

/** From `first` to `last`, cut off at `most`: more squares than that are too many anyway. */
function range(first: number, last: number, most: number): number[] {
  const length = Math.max(0, Math.min(last - first + 1, most));
  return Array.from({ length }, (_, index) => first + index);
}

const square = (level: number, column: number, row: number) => `s:${level}:${column}:${row}`;

/** 180° is the last column, not one beyond it: a view may end there. */
function columnOf(longitude: number, level: number): number {
  return Math.min(2 ** level - 1, Math.max(0, Math.floor(((longitude + 180) / 360) * 2 ** level)));
}

function rowOf(latitude: number, level: number): number {
  return Math.min(2 ** level - 1, Math.max(0, Math.floor(((latitude + 90) / 180) * 2 ** level)));
}
