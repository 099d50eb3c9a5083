import type { Home, Neighbour, PricedSale } from './model';

/** The mean radius of the earth in kilometres times one degree. */
export const KILOMETRES_PER_DEGREE = 111.195;
/** Side of a square of the index, in degrees of latitude: about 280 m. */
const SIDE = 0.0025;
/** Beyond some 70 km nobody is a neighbour. */
const FARTHEST_RING = 256;

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
  return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
}

/** Sales by place, for the nearest of one type without looking at all. */
export class SaleIndex {
  readonly #squares = new Map<string, PricedSale[]>();

  constructor(sales: readonly PricedSale[]) {
    for (const sale of sales) {
      if (sale.latitude === null || sale.longitude === null) continue;
      const key = keyOf(sale.type, rowOf(sale.latitude), rowOf(sale.longitude));
      const square = this.#squares.get(key);
      if (square) square.push(sale);
      else this.#squares.set(key, [sale]);
    }
  }

  /** Up to `count` sales of the home's type that `admits` lets in, nearest first; none where the home has no place. */
  nearest(home: Home, count: number, admits: (sale: PricedSale) => boolean): Neighbour[] {
    const { latitude, longitude } = home;
    if (latitude === null || longitude === null) return [];
    const place = { latitude, longitude };
    const [row, column] = [rowOf(latitude), rowOf(longitude)];
    // A degree of longitude is shorter than one of latitude: so is the ring's certain radius.
    const reach = SIDE * KILOMETRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
    const found: Neighbour[] = [];
    let within = 0;
    for (let ring = 0; ring <= FARTHEST_RING && within < count; ring++) {
      for (const [r, c] of ringAround(row, column, ring)) {
        for (const sale of this.#squares.get(keyOf(home.type, r, c)) ?? []) {
          if (sale.latitude === null || sale.longitude === null || !admits(sale)) continue;
          const other = { latitude: sale.latitude, longitude: sale.longitude };
          found.push({ sale, distance: distanceBetween(place, other) });
        }
      }
      if (found.length >= count)
        within = found.filter(({ distance }) => distance <= ring * reach).length;
    }
    return found.sort((a, b) => a.distance - b.distance).slice(0, count);
  }
}

function rowOf(degrees: number): number {
  return Math.floor(degrees / SIDE);
}

function keyOf(type: Home['type'], row: number, column: number): string {
  return `${type}/${row}/${column}`;
}

/** The squares at exactly `ring` steps from the middle one. */
function* ringAround(row: number, column: number, ring: number): Generator<[number, number]> {
  for (let step = -ring; step <= ring; step++) {
    yield [row - ring, column + step];
    if (ring > 0) yield [row + ring, column + step];
  }
  for (let step = -ring + 1; step < ring; step++) {
    yield [row + step, column - ring];
    yield [row + step, column + ring];
  }
}
