import { FLAT_BEDROOMS, HOUSE_BEDROOMS, usualSurface } from '@/domains/places/demo/model-home';
import type { Quarter, Town } from '@/domains/places/demo/model-town';
import type { Country } from '@/kernel/countries';
import type { Feature, PropertyType, Transaction } from '@/kernel/homes';
import type { Random } from '@/kernel/seeded-random';

export const ERAS = ['old', 'middle', 'late', 'new'] as const;
export type Era = (typeof ERAS)[number];

/** What is true of an invented home; text, price and pictures all follow from it and so never contradict each other. */
export interface HomeFacts {
  readonly town: Town;
  readonly quarter: Quarter;
  readonly country: Country;
  readonly type: PropertyType;
  readonly transaction: Transaction;
  readonly era: Era;
  readonly yearBuilt: number | null;
  /** m² */
  readonly surface: number;
  readonly landSurface: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly rooms: number | null;
  /** Of a flat: 0 is the ground floor; `floors` counts those above it. */
  readonly floor: number;
  readonly floors: number;
  readonly features: readonly Feature[];
}

const YEARS: Record<Era, readonly [number, number]> = {
  old: [1880, 1934],
  middle: [1952, 1978],
  late: [1982, 2006],
  new: [2012, 2025],
};

const DWELLINGS: readonly PropertyType[] = ['apartment', 'studio', 'loft', 'house', 'villa'];

export function inventFacts(town: Town, random: Random): HomeFacts {
  const quarter = random.pick(town.quarters);
  const type = inventType(town, random);
  const transaction = type !== 'land' && random.chance(0.4) ? 'rent' : 'sale';
  if (!DWELLINGS.includes(type)) return inventPremises(town, quarter, type, transaction, random);

  const era = inventEra(type, town.country, random);
  const flat = isFlat(type);
  const bedrooms = inventBedrooms(type, random);
  const stretch = type === 'loft' ? 1.45 : type === 'villa' ? 1.3 : 1;
  const usual = usualSurface(town.country, flat, bedrooms);
  const surface = Math.round(usual * stretch * random.between(0.86, 1.18));
  const floors = flat ? inventFloors(era, town.country, random) : 0;
  const floor = flat ? random.whole(0, floors) : 0;
  const landSurface = flat
    ? null
    : Math.round(surface * random.between(0.6, type === 'villa' ? 6 : 3.2) + 40);
  const [from, to] = YEARS[era];
  const yearBuilt = random.whole(from, to);
  return {
    town,
    quarter,
    country: town.country,
    type,
    transaction,
    era,
    yearBuilt,
    surface,
    landSurface,
    bedrooms,
    bathrooms: inventBathrooms(bedrooms, town.country, random),
    rooms: bedrooms + 1 + (bedrooms >= 3 && random.chance(0.35) ? 1 : 0),
    floor,
    floors,
    features: inventFeatures({ type, transaction, yearBuilt, floor, floors, quarter }, random),
  };
}

export function isFlat(type: PropertyType): boolean {
  return type === 'apartment' || type === 'studio' || type === 'loft';
}

function inventType(town: Town, random: Random): PropertyType {
  const roll = random.next();
  if (roll < 0.02 && town.flats < 0.9) return 'land';
  if (roll < 0.035) return 'parking';
  if (roll < 0.055) return 'commercial';
  if (random.chance(town.flats)) {
    const flat = random.next();
    return flat < 0.78 ? 'apartment' : flat < 0.91 ? 'studio' : 'loft';
  }
  return random.chance(0.22) ? 'villa' : 'house';
}

function inventPremises(
  town: Town,
  quarter: Quarter,
  type: PropertyType,
  transaction: Transaction,
  random: Random,
): HomeFacts {
  const surface =
    type === 'parking' ? random.whole(12, 18) : type === 'land' ? 0 : random.whole(38, 180);
  return {
    town,
    quarter,
    country: town.country,
    type,
    transaction,
    era: 'middle',
    yearBuilt: type === 'land' ? null : random.whole(1955, 2015),
    surface,
    landSurface: type === 'land' ? random.whole(320, 1400) : null,
    bedrooms: null,
    bathrooms: null,
    rooms: null,
    floor: 0,
    floors: 0,
    features: type === 'parking' ? ['parking'] : type === 'commercial' ? ['ground_floor'] : [],
  };
}

function inventEra(type: PropertyType, country: Country, random: Random): Era {
  if (type === 'loft') return 'old';
  if (type === 'villa') return random.pick(['late', 'new'] as const);
  if (country === 'IN') return random.pick(['late', 'late', 'new', 'new', 'middle'] as const);
  if (country === 'GB') return random.pick(['old', 'old', 'middle', 'new'] as const);
  return random.pick(ERAS);
}

function inventBedrooms(type: PropertyType, random: Random): number {
  if (type === 'studio') return 0;
  if (type === 'loft') return random.whole(1, 3);
  if (type === 'villa') return random.whole(3, 6);
  if (type === 'house') return random.pick(HOUSE_BEDROOMS);
  return random.pick(FLAT_BEDROOMS);
}

function inventBathrooms(bedrooms: number, country: Country, random: Random): number {
  const usual = country === 'IN' ? bedrooms : Math.ceil(bedrooms / 2);
  const whole = Math.max(1, usual + (bedrooms >= 3 && random.chance(0.3) ? 1 : 0));
  return country === 'US' && bedrooms >= 2 && random.chance(0.4) ? whole + 0.5 : whole;
}

function inventFloors(era: Era, country: Country, random: Random): number {
  if (country === 'IN') return era === 'middle' ? random.whole(3, 5) : random.whole(7, 24);
  return era === 'old' ? random.whole(3, 6) : random.whole(4, 11);
}

interface Setting {
  type: PropertyType;
  transaction: Transaction;
  yearBuilt: number;
  floor: number;
  floors: number;
  quarter: Quarter;
}

function inventFeatures(home: Setting, random: Random): Feature[] {
  const found = new Set<Feature>();
  const maybe = (feature: Feature, probability: number) => {
    if (random.chance(probability)) found.add(feature);
  };
  if (isFlat(home.type)) {
    if (home.floor === 0) found.add('ground_floor');
    else if (home.floor === home.floors) found.add('top_floor');
    if (home.floors >= 6 || home.yearBuilt > 1980) found.add('elevator');
    else maybe('elevator', 0.25);
    if (home.floor > 0) maybe(home.floor === home.floors ? 'terrace' : 'balcony', 0.5);
    maybe('cellar', home.yearBuilt < 1980 ? 0.45 : 0.15);
    maybe('parking', home.yearBuilt > 1980 ? 0.5 : 0.1);
    if (home.floors >= 12) {
      maybe('gym', 0.5);
      maybe('pool', 0.3);
      maybe('concierge', 0.4);
    }
    if (home.floor >= 4) maybe('view', 0.45);
  } else {
    maybe('garden', 0.92);
    maybe('garage', 0.5);
    maybe('terrace', 0.45);
    maybe('pool', home.type === 'villa' ? 0.6 : 0.05);
    maybe('parking', 0.3);
  }
  if (home.yearBuilt < 1940) maybe('fireplace', 0.5);
  if (home.yearBuilt >= 2024) found.add('new_build');
  maybe('air_conditioning', home.quarter.latitude < 38 ? 0.6 : 0.08);
  if (found.has('elevator') || found.has('ground_floor')) maybe('accessible', 0.2);
  if (home.transaction === 'rent') {
    maybe('furnished', home.type === 'studio' ? 0.6 : 0.3);
    maybe('pets_allowed', 0.35);
  }
  maybe('storage', 0.15);
  return [...found];
}
