import type { Home, Neighbour, PricedSale } from './model';

/** The mean radius of the earth in kilometres times one degree. */
export const KILOMETRES_PER_DEGREE = 111.195;
/**
 * Squares of the index: their side in degrees of latitude, about 140 m and 2 km, and how many rings of them are searched.
 * Small squares spare looking at what lies too far in a town; in the country there would be a million of them to look into.
 */
const GRIDS = [
  { side: 0.00125, rings: 20 },
  { side: 0.02, rings: 30 },
] as const;
/** More columns than squares around the earth. */
const COLUMNS = 1_000_000;

/** Where a home is, or null where that is not known. */
export function placeOf({ latitude, longitude }: Pick<Home, 'latitude' | 'longitude'>) {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Kilometres on the plane that touches the earth at `a`: right to one in a thousand within a market. */
export function distanceBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const north = a.latitude - b.latitude;
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE;
}

type Squares = Map<number, PricedSale[]>;

/** Sales by place, for the nearest of one type without looking at all. Beyond some 60 km nobody is a neighbour. */
export class SaleIndex {
  readonly #grids = GRIDS.map((grid) => ({
    ...grid,
    squares: { house: new Map() as Squares, apartment: new Map() as Squares },
  }));

  constructor(sales: readonly PricedSale[]) {
    for (const sale of sales) {
      if (sale.latitude === null || sale.longitude === null) continue;
      for (const { side, squares } of this.#grids) {
        const key = keyOf(Math.floor(sale.latitude / side), Math.floor(sale.longitude / side));
        const square = squares[sale.type].get(key);
        if (square) square.push(sale);
        else squares[sale.type].set(key, [sale]);
      }
    }
  }

  /** Up to `count` sales of the home's type that `admits` lets in, nearest first; none where the home has no place. */
  nearest(home: Home, count: number, admits: (sale: PricedSale) => boolean): Neighbour[] {
    const place = placeOf(home);
    if (!place) return [];
    let found: Neighbour[] = [];
    for (const { side, rings, squares } of this.#grids) {
      const search = searchGrid(place, squares[home.type], { side, rings, count, admits });
      found = search.found;
      if (search.isEnough) break;
    }
    return nearestOf(found, count);
  }
}

interface Search {
  readonly side: number;
  readonly rings: number;
  readonly count: number;
  readonly admits: (sale: PricedSale) => boolean;
}

/** Sales around the place, ring by ring, until `count` of them are surely the nearest or the rings are at an end. */
function searchGrid(
  place: { latitude: number; longitude: number },
  squares: Squares,
  { side, rings, count, admits }: Search,
): { found: Neighbour[]; isEnough: boolean } {
  const [row, column] = [Math.floor(place.latitude / side), Math.floor(place.longitude / side)];
  // A degree of longitude is shorter than one of latitude: so is the ring's certain radius.
  const shrink = Math.cos((place.latitude * Math.PI) / 180);
  const reach = side * KILOMETRES_PER_DEGREE * shrink;
  const found: Neighbour[] = [];
  let left = squares.size;
  for (let ring = 0; ring <= rings && left > 0; ring++) {
    for (const key of ringAround(row, column, ring)) {
      const square = squares.get(key);
      if (!square) continue;
      left -= 1;
      for (const sale of square) {
        if (!admits(sale)) continue;
        const north = (sale.latitude ?? 0) - place.latitude;
        const east = ((sale.longitude ?? 0) - place.longitude) * shrink;
        const apart = Math.sqrt(north * north + east * east);
        found.push({ sale, distance: apart * KILOMETRES_PER_DEGREE });
      }
    }
    if (found.length >= count && isEnough(found, count, ring * reach)) {
      return { found, isEnough: true };
    }
  }
  return { found, isEnough: left === 0 };
}

function isEnough(found: readonly Neighbour[], count: number, reach: number): boolean {
  let within = 0;
  for (const { distance } of found) if (distance <= reach) within += 1;
  return within >= count;
}

/** Sorting only those that can be among the nearest: in a town there are ten times as many around. */
function nearestOf(found: Neighbour[], count: number): Neighbour[] {
  const farthest = Float64Array.from(found, ({ distance }) => distance).sort()[count - 1];
  const kept =
    farthest === undefined ? found : found.filter(({ distance }) => distance <= farthest);
  return kept.sort((a, b) => a.distance - b.distance).slice(0, count);
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The squares at exactly `ring` steps from the middle one. */
function ringAround(row: number, column: number, ring: number): number[] {
  if (ring === 0) return [keyOf(row, column)];
  const keys: number[] = [];
  for (let step = -ring; step <= ring; step++) {
    keys.push(keyOf(row - ring, column + step), keyOf(row + ring, column + step));
  }
  for (let step = -ring + 1; step < ring; step++) {
    keys.push(keyOf(row + step, column - ring), keyOf(row + step, column + ring));
  }
  return keys;
}
