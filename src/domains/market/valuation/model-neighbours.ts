import type { Home, Neighbour, PricedSale } from './model';
import { NearestHeap } from './model-nearest';

/** The mean radius of the earth in kilometres times one degree. */
export const KILOMETRES_PER_DEGREE = 111.195;
/** So many kilometres around a place as degrees each way, never too few. */
export function degreesAround(
  { latitude }: { latitude: number },
  kilometres: number,
): { latitude: number; longitude: number } {
  const degrees = (kilometres / KILOMETRES_PER_DEGREE) * 1.001;
  const shrink = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  return { latitude: degrees, longitude: degrees / shrink };
}

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

/** Numbers of sales by square. */
type Squares = Map<number, number[]>;

/** Sales by place, for the nearest of one type without looking at all. Beyond some 60 km nobody is a neighbour. */
export class SaleIndex {
  readonly #sales: PricedSale[] = [];
  readonly #latitudes: Float64Array;
  readonly #longitudes: Float64Array;
  readonly #grids = GRIDS.map((grid) => ({
    ...grid,
    squares: { house: new Map() as Squares, apartment: new Map() as Squares },
  }));

  constructor(sales: readonly PricedSale[]) {
    this.#latitudes = new Float64Array(sales.length);
    this.#longitudes = new Float64Array(sales.length);
    for (const sale of sales) {
      const place = placeOf(sale);
      if (!place) continue;
      const number = this.#sales.push(sale) - 1;
      this.#latitudes[number] = place.latitude;
      this.#longitudes[number] = place.longitude;
      for (const { side, squares } of this.#grids) {
        const key = keyOf(Math.floor(place.latitude / side), Math.floor(place.longitude / side));
        const square = squares[sale.type].get(key);
        if (square) square.push(number);
        else squares[sale.type].set(key, [number]);
      }
    }
  }

  /** Up to `count` sales of the home's type that `admits` lets in, nearest first; none where the home has no place. */
  nearest(home: Home, count: number, admits: (sale: PricedSale) => boolean): Neighbour[] {
    const place = placeOf(home);
    if (!place) return [];
    let heap = new NearestHeap(count);
    for (const { side, rings, squares } of this.#grids) {
      heap = new NearestHeap(count);
      if (this.#search(place, squares[home.type], { side, rings, heap, admits })) break;
    }
    return heap.sorted().flatMap(({ item, distance }) => {
      const sale = this.#sales[item];
      return sale ? { sale, distance: Math.sqrt(distance) * KILOMETRES_PER_DEGREE } : [];
    });
  }

  /** Fills the heap with squared degrees of latitude, ring by ring; true where no sale outside the rings can be nearer. */
  #search(
    place: { latitude: number; longitude: number },
    squares: Squares,
    { side, rings, heap, admits }: Search,
  ): boolean {
    const [row, column] = [Math.floor(place.latitude / side), Math.floor(place.longitude / side)];
    // A degree of longitude is shorter than one of latitude: so is the ring's certain radius.
    const shrink = Math.cos((place.latitude * Math.PI) / 180);
    let left = squares.size;
    for (let ring = 0; ring <= rings && left > 0; ring++) {
      for (const key of ringAround(row, column, ring)) {
        const square = squares.get(key);
        if (!square) continue;
        left -= 1;
        for (const number of square) {
          const north = (this.#latitudes[number] ?? 0) - place.latitude;
          const east = ((this.#longitudes[number] ?? 0) - place.longitude) * shrink;
          const apart = north * north + east * east;
          if (apart >= heap.farthest) continue;
          const sale = this.#sales[number];
          if (sale && admits(sale)) heap.add(number, apart);
        }
      }
      if (heap.farthest <= (ring * side * shrink) ** 2) return true;
    }
    return left === 0;
  }
}

interface Search {
  readonly side: number;
  readonly rings: number;
  readonly heap: NearestHeap;
  readonly admits: (sale: PricedSale) => boolean;
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
