import Flatbush from 'flatbush';
import type { Home, Neighbour, PricedSale } from './model';

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

/** Where a home is, or null where that is not known. */
export function placeOf({ latitude, longitude }: Pick<Home, 'latitude' | 'longitude'>) {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Kilometres on the plane that touches the earth at `a`: right to one in a thousand within a market. */
export function distanceBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  return lengthOf(a.latitude - b.latitude, (a.longitude - b.longitude) * shrinkAt(a.latitude));
}

/** How much shorter a degree is eastward than northward. */
function shrinkAt(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** Kilometres of so many degrees of latitude each way. */
function lengthOf(north: number, east: number): number {
  return Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE;
}

/** Beyond it nobody is a neighbour; kilometres. */
const FARTHEST = 60;
const PER_RADIAN = KILOMETRES_PER_DEGREE * (180 / Math.PI);

type PlacedSale = PricedSale & { readonly latitude: number; readonly longitude: number };

/** Sales of one type, and a tree of their places by the same numbers. */
interface Placed {
  readonly sales: readonly PlacedSale[];
  readonly tree: Flatbush;
}

/** Sales by place, for the nearest of one type without looking at all. */
export class SaleIndex {
  readonly #placed: Readonly<Record<Home['type'], Placed | null>>;

  constructor(sales: readonly PricedSale[]) {
    this.#placed = { house: placedOf(sales, 'house'), apartment: placedOf(sales, 'apartment') };
  }

  /** Up to `count` sales of the home's type that `admits` lets in, nearest first; none where the home has no place. */
  nearest(home: Home, count: number, admits: (sale: PricedSale) => boolean): Neighbour[] {
    const place = placeOf(home);
    const placed = this.#placed[home.type];
    if (!place || !placed) return [];
    const { sales, tree } = placed;
    const [x, y] = onMap(place);
    const shrink = shrinkAt(place.latitude);
    const farthest = FARTHEST / PER_RADIAN / shrink;
    const isAdmitted = (number: number) => {
      const sale = sales[number];
      return sale !== undefined && admits(sale);
    };
    // Training asks for some millions of neighbours: what is the same for all of a home is reckoned once.
    return tree.neighbors(x, y, count, farthest, isAdmitted).map((number) => {
      const sale = sales[number] as PlacedSale;
      const north = sale.latitude - place.latitude;
      return { sale, distance: lengthOf(north, (sale.longitude - place.longitude) * shrink) };
    });
  }
}

function placedOf(all: readonly PricedSale[], type: Home['type']): Placed | null {
  const sales = all.filter((sale) => sale.type === type).filter(isPlaced);
  if (sales.length === 0) return null;
  const tree = new Flatbush(sales.length);
  for (const sale of sales) tree.add(...onMap(sale));
  tree.finish();
  return { sales, tree };
}

function isPlaced(sale: PricedSale): sale is PlacedSale {
  return placeOf(sale) !== null;
}

/** On Mercator's map, which keeps shapes: around any home, what is nearer on it is nearer on the ground. */
function onMap({ latitude, longitude }: { latitude: number; longitude: number }): [number, number] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [east, Math.asinh(Math.tan(north))];
}
