import { COUNTRIES } from '@/kernel/countries';
import type { Random } from '@/kernel/seeded-random';
import { factsOf } from '../layouts/facts';
import {
  DEMO_SOURCE,
  type RecordedSale,
  type SaleNature,
  type SalePart,
  UNKNOWN_PART,
} from '../model';
import type { SoldHome } from './model-home';
import { priceLevel } from './model-price-level';

const DAY = 86_400_000;

/** What a sale was of, beside the home: most are of one, with a cellar or a garage perhaps. */
type Kind = 'usual' | 'several_dwellings' | 'symbolic' | 'off_plan' | 'auction';

/** A sale of the home some days before `now`, `drift` as in {@link priceLevel}. */
export function inventSale(
  home: SoldHome,
  sold: { now: Date; daysAgo: number; drift: number; kind: Kind },
  random: Random,
): RecordedSale {
  const { town, door } = home;
  const price = priceOf(home, sold, random);
  const nature: SaleNature =
    sold.kind === 'off_plan' || sold.kind === 'auction' ? sold.kind : 'sale';
  const isFrench = town.country === 'FR';
  return {
    source: DEMO_SOURCE,
    sourceKey: home.key,
    country: town.country,
    soldOn: new Date(sold.now.getTime() - sold.daysAgo * DAY).toISOString().slice(0, 10),
    price,
    currency: COUNTRIES[town.country].currency,
    nature,
    ...factsOf(partsOf(home, sold.kind, random), { price, nature }),
    landSurface: home.landSurface,
    // French registers count rooms and tell no year, the others the reverse.
    bedrooms: isFrench ? null : home.bedrooms,
    bathrooms: isFrench ? null : home.bathrooms,
    floors: null,
    yearBuilt: isFrench ? null : home.yearBuilt,
    yearRenovated: null,
    details: {},
    addressNumber: door.number,
    addressSuffix: door.unit,
    street: door.street,
    streetCode: null,
    postalCode: home.postalCode,
    city: town.name,
    communeCode: town.communeOf(home.postalCode),
    department: town.department,
    parcel: null,
    latitude: home.latitude,
    longitude: home.longitude,
    precision: 'address',
  };
}

function priceOf(
  home: SoldHome,
  { daysAgo, drift, kind }: { daysAgo: number; drift: number; kind: Kind },
  random: Random,
): number {
  if (kind === 'symbolic') return 1;
  const { country } = home.town;
  const several = kind === 'several_dwellings' ? 1.8 : kind === 'auction' ? 0.75 : 1;
  const worth = home.asked * several * priceLevel(country, daysAgo / 365.25, drift);
  const step = country === 'IN' ? 50_000 : random.chance(0.6) ? 1000 : 500;
  return Math.max(step, Math.round(worth / step) * step);
}

function partsOf(home: SoldHome, kind: Kind, random: Random): SalePart[] {
  const { surface, rooms, type } = home;
  const dwelling: SalePart = { ...UNKNOWN_PART, kind: 'dwelling', type, surface, rooms };
  const outbuildings: SalePart[] = random.chance(0.35)
    ? [{ ...UNKNOWN_PART, kind: 'outbuilding', surface: null }]
    : [];
  if (kind !== 'several_dwellings') return [dwelling, ...outbuildings];
  const smaller = {
    ...dwelling,
    surface: Math.round(surface * 0.8),
    rooms: Math.max(1, rooms - 1),
  };
  return [dwelling, smaller, ...outbuildings];
}
