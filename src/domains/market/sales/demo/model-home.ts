import {
  type Door,
  inventCoordinates,
  inventDoor,
  inventPostalCode,
} from '@/domains/places/demo/model-address';
import {
  FLAT_BEDROOMS,
  HOUSE_BEDROOMS,
  SALE_EXPONENT,
  sizeLevel,
  usualSurface,
} from '@/domains/places/demo/model-home';
import type { Quarter, Town } from '@/domains/places/demo/model-town';
import type { Random } from '@/kernel/seeded-random';

/** A home that was sold, or is listed now and was sold before. */
export interface SoldHome {
  readonly key: string;
  readonly town: Town;
  readonly door: Door;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly type: 'house' | 'apartment';
  /** m² */
  readonly surface: number;
  readonly landSurface: number | null;
  readonly rooms: number;
  readonly bedrooms: number;
  readonly bathrooms: number;
  readonly yearBuilt: number;
  /** Whole currency units that it would be offered for today. */
  readonly asked: number;
}

/** How many homes have one bedroom less than a flat of two rooms: studios. */
const STUDIOS = 0.12;

export function inventHome(key: string, town: Town, random: Random): SoldHome {
  const quarter = random.pick(town.quarters);
  const isFlat = random.chance(town.flats);
  const bedrooms = isFlat
    ? random.chance(STUDIOS)
      ? 0
      : random.pick(FLAT_BEDROOMS)
    : random.pick(HOUSE_BEDROOMS);
  const surface = Math.round(
    usualSurface(town.country, isFlat, bedrooms) * random.between(0.84, 1.2),
  );
  const landSurface = isFlat ? null : Math.round(surface * random.between(0.6, 3.6) + 40);
  const place = inventCoordinates(quarter, random);
  const floor = isFlat ? random.whole(0, 6) : null;
  return {
    key,
    town,
    door: inventDoor({ country: town.country, floor }, random.pick(town.streets), random),
    postalCode: inventPostalCode(town.country, quarter, random),
    ...place,
    type: isFlat ? 'apartment' : 'house',
    surface,
    landSurface,
    rooms: bedrooms + 1,
    bedrooms,
    bathrooms: Math.max(1, Math.ceil(bedrooms / 2)),
    yearBuilt: random.whole(1890, 2015),
    asked:
      town.salePerSquareMetre *
      quarter.level *
      towardsTheMiddle(quarter, place) *
      sizeLevel({ surface, plot: landSurface }, SALE_EXPONENT) *
      // What no register tells (light, noise, state) makes two like homes differ by a tenth or so.
      random.between(0.9, 1.05) *
      random.between(0.92, 1.1) *
      surface,
  };
}

/** The middle of a quarter is what people come for. */
function towardsTheMiddle(
  quarter: Quarter,
  place: { latitude: number; longitude: number },
): number {
  const north = (place.latitude - quarter.latitude) * 111_320;
  const east =
    (place.longitude - quarter.longitude) * 111_320 * Math.cos(quarter.latitude * DEGREE);
  return 1.04 - (0.08 * Math.hypot(north, east)) / quarter.spread;
}
const DEGREE = Math.PI / 180;
