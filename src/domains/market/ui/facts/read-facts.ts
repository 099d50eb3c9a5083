import { type Country, isCountry } from '@/kernel/countries';
import { PROPERTY_TYPES, type PropertyType } from '@/kernel/homes';
import { type SurfaceUnit, squareFeetToSquareMetres } from '@/kernel/units';
import { surfaceUnitOf } from '@/ui/surface-unit';
import type { PriceParam } from '../../model-price-address';
import { ENERGY_CLASSES, FACT_CONDITIONS } from './choices';
import { numberOf } from './numbers';
import type { PriceParams } from './price-params';

/** What is wrong with what stands in a field; `most` and `least` are in the field's own unit. */
export type Problem =
  | {
      readonly kind:
        | 'number'
        | 'positive'
        | 'whole'
        | 'day'
        | 'future'
        | 'too_long'
        | 'swapped'
        | 'unknown';
    }
  | { readonly kind: 'too_large' | 'too_small'; readonly limit: number };
export type Problems = Partial<Record<PriceParam, Problem>>;

/** The facts of `homeFacts`, without what the form does not ask. */
export interface AskedFacts {
  readonly country: Country;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly address: string | null;
  readonly propertyType: PropertyType;
  readonly surface: number | null;
  readonly landSurface: number | null;
  readonly rooms: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly floor: number | null;
  readonly yearBuilt: number | null;
  readonly condition: (typeof FACT_CONDITIONS)[number] | null;
  readonly energyClass: (typeof ENERGY_CLASSES)[number] | null;
  readonly asOf: string | null;
}

export interface ReadFacts {
  readonly facts: AskedFacts;
  readonly problems: Problems;
  readonly unit: SurfaceUnit;
  /** Whether anything of a place was told: then there is something to answer. */
  readonly isAsked: boolean;
}

const LONGEST_ADDRESS = 300;
/** m² */
const LARGEST_SURFACE = 10_000;
const LARGEST_LAND = 10_000_000;

/**
 * What the address of the page says of a home. What cannot be is left out of the facts and named in `problems`, by
 * field; `today` is an ISO date. Surfaces are in the unit that the address names, else in the reader's, else in the country's.
 */
export function readFacts(
  params: PriceParams,
  today: string,
  preferred: SurfaceUnit | null = null,
): ReadFacts {
  const problems: Problems = {};
  const country = isCountry(params.country) ? params.country : 'FR';
  const unit =
    params.unit === 'm2' || params.unit === 'sqft'
      ? params.unit
      : (preferred ?? surfaceUnitOf(country));
  const inUnit = (squareMetres: number) =>
    unit === 'm2' ? squareMetres : Math.floor(squareMetres / squareFeetToSquareMetres(1));

  function figure(param: PriceParam, bounds: { least: number; most: number; whole?: boolean }) {
    const text = params[param];
    if (text === null) return null;
    const value = numberOf(text);
    const problem = value === null ? { kind: 'number' as const } : problemOf(value, bounds);
    if (problem) problems[param] = problem;
    return problem ? null : value;
  }
  function area(param: 'surface' | 'land', most: number) {
    const value = figure(param, { least: Number.MIN_VALUE, most: inUnit(most) });
    if (value === null || unit === 'm2') return value;
    return Math.round(squareFeetToSquareMetres(value) * 100) / 100;
  }

  if (params.address && params.address.length > LONGEST_ADDRESS)
    problems.address = { kind: 'too_long' };
  const [latitude, longitude] = [
    figure('latitude', { least: -90, most: 90 }),
    figure('longitude', { least: -180, most: 180 }),
  ];
  if (problems.latitude?.kind === 'too_large' && Math.abs(longitude ?? 180) <= 90)
    problems.latitude = { kind: 'swapped' };
  const asOf = dayOf(params.on, today, problems);
  return {
    unit,
    problems,
    isAsked: [params.address, params.postalCode, params.city, params.latitude].some(Boolean),
    facts: {
      country,
      latitude: longitude === null ? null : latitude,
      longitude: latitude === null ? null : longitude,
      postalCode: params.postalCode?.slice(0, 12) ?? null,
      city: params.city,
      address: problems.address ? null : params.address,
      propertyType: PROPERTY_TYPES.find((type) => type === params.type) ?? 'apartment',
      surface: area('surface', LARGEST_SURFACE),
      landSurface: area('land', LARGEST_LAND),
      rooms: figure('rooms', { least: 1, most: 100, whole: true }),
      bedrooms: figure('bedrooms', { least: 0, most: 100, whole: true }),
      bathrooms: figure('bathrooms', { least: 0, most: 100 }),
      floor: figure('floor', { least: -5, most: 200, whole: true }),
      yearBuilt: figure('year', { least: 1000, most: Number(today.slice(0, 4)) + 3, whole: true }),
      condition: FACT_CONDITIONS.find((word) => word === params.condition) ?? null,
      energyClass: ENERGY_CLASSES.find((letter) => letter === params.energy?.toUpperCase()) ?? null,
      asOf,
    },
  };
}

function problemOf(
  value: number,
  { least, most, whole }: { least: number; most: number; whole?: boolean },
): Problem | null {
  if (value < least) {
    // "Larger than nothing" is said in words: the least number there is helps nobody.
    return least === Number.MIN_VALUE ? { kind: 'positive' } : { kind: 'too_small', limit: least };
  }
  if (value > most) return { kind: 'too_large', limit: most };
  return whole && !Number.isInteger(value) ? { kind: 'whole' } : null;
}

function dayOf(text: string | null, today: string, problems: Problems): string | null {
  if (text === null) return null;
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toString() !== 'Invalid Date';
  const isReal = isDay && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isReal) problems.on = { kind: 'day' };
  else if (text > today) problems.on = { kind: 'future' };
  return problems.on ? null : text;
}
