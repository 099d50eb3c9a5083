import type { LocationPrecision } from '../sales/model';
import type { PricedSale } from './model';

/** The smallest dwelling that may be let in France (decree 2002-120, article 4), m²; below it a surface is a slip. */
export const SMALLEST_SURFACE = 9;
/** Places that are a sale's own, not the middle of its town. */
export const FINEST_PRECISIONS = [
  'address',
  'parcel',
  'street',
] as const satisfies readonly LocationPrecision[];

/** What the register and its store both tell of a sale. */
interface Told extends Omit<PricedSale, 'id' | 'place' | 'day' | 'type' | 'surface'> {
  readonly country: string;
  /** ISO date. */
  readonly soldOn: string;
  readonly type: string | null;
  readonly surface: number | null;
  readonly parcel: string | null;
  readonly precision: LocationPrecision | null;
}

/** A sale as models see it, or null where it may not speak for others. `price` in major units. */
export function pricedSaleOf(id: string, told: Told): PricedSale | null {
  const { type, surface, precision } = told;
  if (type !== 'house' && type !== 'apartment') return null;
  if (surface === null || surface < SMALLEST_SURFACE) return null;
  const isPlaced = FINEST_PRECISIONS.some((fine) => fine === precision);
  return {
    id,
    // In King County the parcel is the house's; a French one may hold a hundred flats.
    place: told.country === 'US' ? told.parcel : null,
    day: dayOf(told.soldOn),
    price: told.price,
    type,
    surface,
    latitude: isPlaced ? told.latitude : null,
    longitude: isPlaced ? told.longitude : null,
    landSurface: told.landSurface,
    rooms: told.rooms,
    bedrooms: told.bedrooms,
    bathrooms: told.bathrooms,
    floors: told.floors,
    yearBuilt: told.yearBuilt,
    yearRenovated: told.yearRenovated,
    outbuildings: told.outbuildings,
    postalCode: told.postalCode,
    details: told.details,
  };
}

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000;
}

/** The ISO date of a day since 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
