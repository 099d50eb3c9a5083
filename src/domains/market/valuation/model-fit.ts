import type { Home, Neighbour, PricedSale } from './model';
import { type FeatureFrame, featureOrigins, featuresOf, NEIGHBOURS } from './model-features';
import type { PriceModel } from './model-market';
import { columnsOf, missingFacts, usualFacts } from './model-missing';
import { SaleIndex } from './model-neighbours';
import { median } from './model-statistics';
import { levelAt, logPrice, timeIndexOf } from './model-time-index';
import { type BoostOptions, boostTrees } from './trees/boost';
import { expect } from './trees/explain';
import { sampled, seededRandom } from './trees/random';

const PRICES: BoostOptions = {
  rounds: 400,
  learningRate: 0.06,
  leaves: 24,
  minimum: 15,
  l2: 1,
  columnShare: 0.5,
  rowShare: 0.7,
  tolerance: 0.25,
  seed: 1,
};
/** Few sales are soon known by heart: smaller trees, that take smaller steps, keep to what many of them say. */
const PRICES_OF_FEW: BoostOptions = {
  ...PRICES,
  rounds: 600,
  learningRate: 0.02,
  leaves: 12,
  minimum: 30,
};
const PRICES_OF_MANY: BoostOptions = { ...PRICES, rounds: 250, learningRate: 0.1, minimum: 20 };
const FEW_SALES = 5000;
export const MANY_SALES = 30_000;
const INDEX_SAMPLE = 20_000;
/** A sale's level is what it brought above these. */
const INDEX_NEIGHBOURS = 40;

/** Learns from sales that all have a place. */
export function fitPrices(sales: readonly PricedSale[]): PriceModel {
  const index = new SaleIndex(sales);
  const nearest = (sale: PricedSale, count: number) =>
    index.nearest(sale, count, (other) => isOther(other, sale));
  const frame = frameOf(sales, nearest);
  // The neighbours of all sales at once would be millions of objects: each row is made of its own, and lets them go.
  const rows = sales.map((sale) => featuresOf(sale, nearest(sale, NEIGHBOURS), frame));
  const target = Float64Array.from(
    sales,
    (sale) => logPrice(sale) - levelAt(frame.index[sale.type], sale.day),
  );
  return {
    frame,
    prices: boostTrees(columnarOf(rows), target, optionsFor(sales.length)),
    usual: {
      house: usualFacts(sales.filter(({ type }) => type === 'house')),
      apartment: usualFacts(sales.filter(({ type }) => type === 'apartment')),
    },
    centres: centresOf(sales),
  };
}

function optionsFor(sales: number): BoostOptions {
  if (sales < FEW_SALES) return PRICES_OF_FEW;
  return sales > MANY_SALES ? PRICES_OF_MANY : PRICES;
}

/** A house never speaks for itself, neither by this sale nor by another. */
function isOther(other: PricedSale, sale: PricedSale): boolean {
  return other !== sale && (sale.place === null || other.place !== sale.place);
}

function frameOf(
  sales: readonly PricedSale[],
  nearest: (sale: PricedSale, count: number) => readonly Neighbour[],
): FeatureFrame {
  const indexOf = (type: Home['type']) => {
    const all = sales.filter((sale) => sale.type === type);
    const chosen = sampled(all.length, Math.min(all.length, INDEX_SAMPLE), seededRandom(1));
    return timeIndexOf(
      [...chosen].flatMap((at) => all[at] ?? []),
      (sale) => nearest(sale, INDEX_NEIGHBOURS),
    );
  };
  const details = new Set(sales.flatMap((sale) => Object.keys(sale.details)));
  return {
    details: [...details].sort(),
    index: { house: indexOf('house'), apartment: indexOf('apartment') },
  };
}

/** The median place of each postal code. */
function centresOf(sales: readonly PricedSale[]): PriceModel['centres'] {
  const byCode = Map.groupBy(sales, ({ postalCode }) => postalCode ?? '');
  byCode.delete('');
  return Object.fromEntries(
    [...byCode].map(([code, inside]) => [
      code,
      [
        median(inside.map(({ latitude }) => latitude ?? Number.NaN)),
        median(inside.map(({ longitude }) => longitude ?? Number.NaN)),
      ],
    ]),
  );
}

/** What was asked of a model about a sale that it had not seen, and how far it was off. */
export interface Residual {
  readonly sale: PricedSale;
  readonly near: readonly Neighbour[];
  readonly features: readonly number[];
  /** Logarithm of the price paid over the price expected. */
  readonly residual: number;
}

/** How far a model is off for sales that it had not seen, from those that it had. */
export function residualsOf(
  model: PriceModel,
  seen: readonly PricedSale[],
  tested: readonly PricedSale[],
): Residual[] {
  const index = new SaleIndex(seen);
  return tested.map((sale) => {
    const near = index.nearest(sale, NEIGHBOURS, (other) => isOther(other, sale));
    const { features, expected } = expectedOf(model, sale, near);
    return { sale, near, features, residual: logPrice(sale) - expected };
  });
}

/** The logarithm of the price per m² that a model expects for a home as it is known, on the day it was sold. */
export function expectedOf(
  { frame, prices, usual }: PriceModel,
  home: PricedSale,
  near: readonly Neighbour[],
): { features: number[]; expected: number } {
  const features = featuresOf(home, near, frame);
  const unknown = columnsOf(featureOrigins(frame), missingFacts(home, usual[home.type]));
  const level = levelAt(frame.index[home.type], home.day);
  return { features, expected: expect(prices, features, unknown) + level };
}

/** One array a feature, out of one a row. */
export function columnarOf(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, column) =>
    Float64Array.from(rows, (row) => row[column] ?? Number.NaN),
  );
}
