import type { ContributingFact } from './contract';
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

interface OfTheHome {
  readonly fact: ContributingFact;
  readonly known: (home: Home) => number | null;
}

/** What is known of the home itself. Sums and differences of the coordinates let a tree cut a town diagonally. */
const OF_THE_HOME: readonly OfTheHome[] = [
  { fact: 'surface', known: (home) => Math.log(home.surface) },
  { fact: 'land', known: (home) => (home.landSurface ? Math.log(home.landSurface) : null) },
  { fact: 'land', known: (home) => (home.landSurface ? home.surface / home.landSurface : null) },
  { fact: 'rooms', known: (home) => home.rooms },
  { fact: 'rooms', known: (home) => (home.rooms ? home.surface / home.rooms : null) },
  { fact: 'bedrooms', known: (home) => home.bedrooms },
  { fact: 'bathrooms', known: (home) => home.bathrooms },
  { fact: 'floors', known: (home) => home.floors },
  { fact: 'year_built', known: (home) => home.yearBuilt },
  { fact: 'year_renovated', known: (home) => home.yearRenovated },
  { fact: 'outbuildings', known: (home) => home.outbuildings },
  { fact: 'type', known: (home) => (home.type === 'house' ? 1 : 0) },
  { fact: 'place', known: (home) => home.latitude },
  { fact: 'place', known: (home) => home.longitude },
  { fact: 'place', known: (home) => diagonal(home, 1) },
  { fact: 'place', known: (home) => diagonal(home, -1) },
  {
    fact: 'place',
    known: (home) => (home.postalCode === null ? null : Number.parseInt(home.postalCode, 10)),
  },
];

interface Near extends Neighbour {
  /** Logarithm of the price per m², as it would be in the market's last month. */
  readonly price: number;
  /** From 0 to 1: how like the home it is, but for its place. */
  readonly likeness: number;
}

interface OfItsNeighbours {
  readonly fact: ContributingFact;
  readonly said: (near: readonly Near[], home: Home) => number;
  /** Hangs on facts of the home that may be unknown. */
  readonly isByLikeness?: boolean;
}

/** Two sales at one address lie this near; a building's entrance is known to some metres. */
const SAME_BUILDING_KM = 0.008;
const SAME_STREET_KM = 0.05;

/** What the sales around it say. */
const OF_ITS_NEIGHBOURS: readonly OfItsNeighbours[] = [
  { fact: 'comparables', said: (near) => median(near.slice(0, 5).map(({ price }) => price)) },
  { fact: 'comparables', said: (near) => median(near.slice(0, 15).map(({ price }) => price)) },
  { fact: 'comparables', said: (near) => median(near.slice(0, 40).map(({ price }) => price)) },
  byLikeness(({ distance, likeness }) => likeness / (0.03 + distance)),
  byLikeness(({ distance, likeness }) => likeness / (0.03 + distance) ** 2),
  byLikeness(({ distance, likeness }) => likeness * Math.exp(-distance / 0.5)),
  {
    fact: 'comparables',
    said: (near) => median(within(near, SAME_BUILDING_KM).map(({ price }) => price)),
  },
  byLikeness(({ likeness }) => likeness, SAME_BUILDING_KM),
  { fact: 'comparables', said: (near) => within(near, SAME_BUILDING_KM).length },
  byLikeness(({ likeness }) => likeness, SAME_STREET_KM),
  { fact: 'place', said: (near) => near[4]?.distance ?? Number.NaN },
  { fact: 'place', said: (near) => near[14]?.distance ?? Number.NaN },
  { fact: 'comparables', said: spreadOf },
  {
    fact: 'surface',
    said: (near, home) =>
      Math.log(home.surface / median(near.slice(0, 15).map(({ sale }) => sale.surface))),
  },
];

/** A home as the trees see it; NaN where something is not known. */
export function featuresOf(
  home: Home,
  neighbours: readonly Neighbour[],
  frame: FeatureFrame,
): number[] {
  const index = frame.index[home.type];
  const near = neighbours.map(({ sale, distance }) => ({
    sale,
    distance,
    price: logPrice(sale) - levelAt(index, sale.day),
    likeness: likenessOf(home, sale),
  }));
  return [
    ...OF_THE_HOME.map(({ known }) => known(home) ?? Number.NaN),
    ...frame.details.map((name) => home.details[name] ?? Number.NaN),
    ...OF_ITS_NEIGHBOURS.map(({ said }) => said(near, home)),
  ];
}

export interface FeatureOrigin {
  readonly fact: ContributingFact;
  /** The name of what only one register tells. */
  readonly detail: string | null;
  /** Changes with nothing that may be unknown of a home. */
  readonly isSteady: boolean;
}

/** Where each feature of {@link featuresOf} comes from, in its order. */
export function featureOrigins(frame: FeatureFrame): FeatureOrigin[] {
  return [
    ...OF_THE_HOME.map(({ fact }) => ({ fact, detail: null, isSteady: STEADY.includes(fact) })),
    ...frame.details.map((detail) => ({ fact: 'details' as const, detail, isSteady: false })),
    ...OF_ITS_NEIGHBOURS.map(({ fact, isByLikeness }) => ({
      fact,
      detail: null,
      isSteady: !isByLikeness,
    })),
  ];
}

const STEADY: readonly ContributingFact[] = ['surface', 'type', 'place'];

function byLikeness(
  weightOf: (near: Near) => number,
  kilometres = Number.POSITIVE_INFINITY,
): OfItsNeighbours {
  return {
    fact: 'comparables',
    said: (near) => weightedMean(within(near, kilometres), ({ price }) => price, weightOf),
    isByLikeness: true,
  };
}

/** How much the nearest disagree. */
function spreadOf(near: readonly Near[]): number {
  const prices = near.slice(0, 25).map(({ price }) => price);
  const middle = median(prices);
  return median(prices.map((price) => Math.abs(price - middle)));
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

function diagonal({ latitude, longitude }: Home, sign: 1 | -1): number | null {
  if (latitude === null || longitude === null) return null;
  return latitude + sign * longitude * Math.cos((latitude * Math.PI) / 180);
}
