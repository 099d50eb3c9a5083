import type { Home, Neighbour } from './model';
import { median, weightedMean } from './model-statistics';
import { levelAt, logPrice, type TimeIndex } from './model-time-index';

/** How many of the nearest sales speak for a home. */
export const NEIGHBOURS = 80;

/** What a market's model looks at beside the features that all markets share. */
export interface FeatureFrame {
  /** Names of what its source alone tells. */
  readonly details: readonly string[];
  readonly index: Readonly<Record<Home['type'], TimeIndex>>;
}

type Known = (home: Home, frame: FeatureFrame) => number | null;

/** What is known of the home itself. Sums and differences of the coordinates let a tree cut a town diagonally. */
const OF_THE_HOME: Readonly<Record<string, Known>> = {
  surface: (home) => Math.log(home.surface),
  land: (home) => (home.landSurface ? Math.log(home.landSurface) : null),
  share_of_land: (home) => (home.landSurface ? home.surface / home.landSurface : null),
  rooms: (home) => home.rooms,
  surface_of_room: (home) => (home.rooms ? home.surface / home.rooms : null),
  bedrooms: (home) => home.bedrooms,
  bathrooms: (home) => home.bathrooms,
  floors: (home) => home.floors,
  year_built: (home) => home.yearBuilt,
  year_renovated: (home) => home.yearRenovated,
  outbuildings: (home) => home.outbuildings,
  is_house: (home) => (home.type === 'house' ? 1 : 0),
  latitude: (home) => home.latitude,
  longitude: (home) => home.longitude,
  northeast: (home) => inKilometres(home, 1),
  northwest: (home) => inKilometres(home, -1),
  postal_code: (home) => (home.postalCode === null ? null : Number.parseInt(home.postalCode, 10)),
};

type Said = (near: readonly Near[], home: Home) => number;

interface Near extends Neighbour {
  /** Logarithm of the price per m², as it would be in the market's last month. */
  readonly price: number;
  /** From 0 to 1: how like the home it is, but for its place. */
  readonly likeness: number;
}

/** Two sales at one address lie this near; a building's entrance is known to some metres. */
const SAME_BUILDING_KM = 0.008;
const SAME_STREET_KM = 0.05;

/** What the sales around it say. */
const OF_ITS_NEIGHBOURS: Readonly<Record<string, Said>> = {
  median_of_5: (near) => median(near.slice(0, 5).map(({ price }) => price)),
  median_of_15: (near) => median(near.slice(0, 15).map(({ price }) => price)),
  median_of_40: (near) => median(near.slice(0, 40).map(({ price }) => price)),
  near_and_like: (near) => meanOf(near, ({ distance, likeness }) => likeness / (0.03 + distance)),
  nearer_and_like: (near) =>
    meanOf(near, ({ distance, likeness }) => likeness / (0.03 + distance) ** 2),
  like_in_quarter: (near) =>
    meanOf(near, ({ distance, likeness }) => likeness * Math.exp(-distance / 0.5)),
  in_building: (near) => median(within(near, SAME_BUILDING_KM).map(({ price }) => price)),
  like_in_building: (near) => meanOf(within(near, SAME_BUILDING_KM), ({ likeness }) => likeness),
  count_in_building: (near) => within(near, SAME_BUILDING_KM).length,
  like_in_street: (near) => meanOf(within(near, SAME_STREET_KM), ({ likeness }) => likeness),
  distance_to_fifth: (near) => near[4]?.distance ?? Number.NaN,
  distance_to_fifteenth: (near) => near[14]?.distance ?? Number.NaN,
  spread: (near) => {
    const middle = median(near.slice(0, 25).map(({ price }) => price));
    return median(near.slice(0, 25).map(({ price }) => Math.abs(price - middle)));
  },
  surface_of_neighbours: (near, home) =>
    Math.log(home.surface / median(near.slice(0, 15).map(({ sale }) => sale.surface))),
};

/** A home as the trees see it; NaN where something is not known. */
export function featuresOf(
  home: Home,
  neighbours: readonly Neighbour[],
  frame: FeatureFrame,
): number[] {
  const index = frame.index[home.type];
  const near = neighbours.map((neighbour) => ({
    ...neighbour,
    price: logPrice(neighbour.sale) - levelAt(index, neighbour.sale.day),
    likeness: likenessOf(home, neighbour.sale),
  }));
  return [
    ...Object.values(OF_THE_HOME).map((known) => known(home, frame) ?? Number.NaN),
    ...frame.details.map((name) => home.details[name] ?? Number.NaN),
    ...Object.values(OF_ITS_NEIGHBOURS).map((said) => said(near, home)),
  ];
}

/** From 0 to 1: surface first, then what both are known to have. What one of them does not tell takes nothing away. */
export function likenessOf(home: Home, other: Home): number {
  const apart = [
    2 * Math.abs(Math.log(home.surface / other.surface)),
    difference(home.yearBuilt, other.yearBuilt) / 30,
    difference(home.details.grade, other.details.grade),
    difference(home.rooms, other.rooms) / 4,
    0.3 * Math.abs(Math.log((home.landSurface ?? 0) / (other.landSurface ?? 0)) || 0),
  ];
  return Math.exp(-apart.reduce((sum, each) => sum + (Number.isFinite(each) ? each : 0), 0));
}

function difference(a: number | null | undefined, b: number | null | undefined): number {
  return a === null || b === null || a === undefined || b === undefined ? 0 : Math.abs(a - b);
}

function within(near: readonly Near[], kilometres: number): Near[] {
  return near.filter(({ distance }) => distance < kilometres);
}

function meanOf(near: readonly Near[], weightOf: (near: Near) => number): number {
  return weightedMean(near, ({ price }) => price, weightOf);
}

function inKilometres({ latitude, longitude }: Home, sign: 1 | -1): number | null {
  if (latitude === null || longitude === null) return null;
  return latitude + sign * longitude * Math.cos((latitude * Math.PI) / 180);
}
