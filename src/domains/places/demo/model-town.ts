import type { Country } from '@/kernel/countries';

/** A part of a town, small enough that every point within `spread` metres of its centre is on land. */
export interface Quarter {
  readonly name: string;
  /** Whole, or in the United Kingdom the outward half, to which an inward half is invented. */
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  /** metres */
  readonly spread: number;
  /** Against the town's own level of prices. */
  readonly level: number;
  /** What a home here is near to, as its language says it after "close to" or "à deux pas de". */
  readonly near: readonly string[];
}

export interface Town {
  readonly name: string;
  readonly state: string;
  readonly country: Country;
  /** What registers of sales are kept by: département, county, district. */
  readonly department: string;
  /** INSEE's code of the commune, or of the arrondissement, that a postal code of the town is; null outside France. */
  readonly communeOf: (postalCode: string) => string | null;
  readonly homes: number;
  /** Whole currency units per m², to buy and to rent a month. */
  readonly salePerSquareMetre: number;
  readonly rentPerSquareMetre: number;
  /** How much of its homes are flats; the rest are houses. */
  readonly flats: number;
  readonly streets: readonly string[];
  readonly quarters: readonly Quarter[];
}

type QuarterRow = [
  name: string,
  postalCode: string,
  latitude: number,
  longitude: number,
  spread: number,
  level: number,
  near: readonly string[],
];

export function quarters(...rows: QuarterRow[]): Quarter[] {
  return rows.map(([name, postalCode, latitude, longitude, spread, level, near]) => ({
    name,
    postalCode,
    latitude,
    longitude,
    spread,
    level,
    near,
  }));
}
