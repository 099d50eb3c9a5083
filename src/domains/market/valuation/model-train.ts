import type { PricedSale } from './model';
import { type FeatureFrame, featuresOf, NEIGHBOURS } from './model-features';
import type { MarketModel, Tails } from './model-market';
import { SaleIndex } from './model-neighbours';
import { levelAt, logPrice, type TimeIndex, timeIndexOf } from './model-time-index';
import { type BoostedTrees, type BoostOptions, boostTrees, predict } from './trees/boost';
import { sampled, seededRandom } from './trees/random';

const PRICES: BoostOptions = {
  rounds: 1000,
  learningRate: 0.03,
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
const FEW_SALES = 5000;
/** Coarse on purpose: how sure the model may be is learned from its own mistakes, of which a few say little. */
const SPREAD: BoostOptions = { ...PRICES, rounds: 150, leaves: 8, minimum: 100, tolerance: 1.5 };
/** A residual of nothing would have no logarithm. */
const SMALLEST_RESIDUAL = 0.005;
const FOLDS = 5;
/** The latest fifth of the sales plays the future. */
const LATEST_SHARE = 0.2;
/** Above this one fold in five says enough, and costs a fifth. */
const MANY_SALES = 30_000;
const INDEX_SAMPLE = 20_000;
/** Outside the middle four fifths lies a tenth on each side. */
const TAIL = 0.1;

/** A model of one market's sales. Deterministic: the same sales in the same order give the same model. */
export function trainMarket(sales: readonly PricedSale[]): MarketModel {
  const all = fit(sales, () => true);
  const within = outOfFold(sales);
  const days = sales.map(({ day }) => day).sort((a, b) => a - b);
  const cut = days[Math.floor(days.length * (1 - LATEST_SHARE))] ?? 0;
  const past = fit(sales, (sale) => sale.day < cut);
  const ahead = residualsOf(
    past,
    sales.filter((sale) => sale.day >= cut),
    sales,
    (sale) => sale.day < cut,
  );
  const spread = spreadOf(within);
  return {
    frame: all.frame,
    prices: all.prices,
    spread,
    within: tailsOf(crossed(within)),
    ahead: tailsOf(
      ahead.map((each) => ({ ...each, expected: Math.exp(predict(spread, each.features)) })),
    ),
    sales: sales.length,
    firstDay: days[0] ?? 0,
    lastDay: days.at(-1) ?? 0,
  };
}

interface Fitted {
  readonly frame: FeatureFrame;
  readonly prices: BoostedTrees;
}

interface Residual {
  readonly features: number[];
  readonly residual: number;
}

function fit(sales: readonly PricedSale[], admits: (sale: PricedSale) => boolean): Fitted {
  const known = sales.filter(admits);
  const frame = frameOf(known);
  const index = new SaleIndex(known);
  const rows = known.map((sale) => {
    const near = index.nearest(sale, NEIGHBOURS, (other) => isOther(other, sale));
    return featuresOf(sale, near, frame);
  });
  const target = Float64Array.from(
    known,
    (sale) => logPrice(sale) - levelAt(frame.index[sale.type], sale.day),
  );
  return {
    frame,
    prices: boostTrees(columnsOf(rows), target, known.length < FEW_SALES ? PRICES_OF_FEW : PRICES),
  };
}

/** A house never speaks for itself, neither by this sale nor by another. */
function isOther(other: PricedSale, sale: PricedSale): boolean {
  return other !== sale && (sale.place === null || other.place !== sale.place);
}

function frameOf(sales: readonly PricedSale[]): FeatureFrame {
  const details = new Set(sales.flatMap((sale) => Object.keys(sale.details)));
  return {
    details: [...details].sort(),
    index: { house: indexOf(sales, 'house'), apartment: indexOf(sales, 'apartment') },
  };
}

function indexOf(sales: readonly PricedSale[], type: PricedSale['type']): TimeIndex {
  const all = sales.filter((sale) => sale.type === type);
  const chosen = [...sampled(all.length, Math.min(all.length, INDEX_SAMPLE), seededRandom(1))];
  const index = new SaleIndex(all);
  return timeIndexOf(
    chosen.flatMap((at) => all[at] ?? []),
    (sale) => index.nearest(sale, 40, (other) => isOther(other, sale)),
  );
}

function residualsOf(
  { frame, prices }: Fitted,
  tested: readonly PricedSale[],
  sales: readonly PricedSale[],
  admits: (sale: PricedSale) => boolean,
): Residual[] {
  const index = new SaleIndex(sales.filter(admits));
  return tested.map((sale) => {
    const near = index.nearest(sale, NEIGHBOURS, (other) => isOther(other, sale));
    const features = featuresOf(sale, near, frame);
    const expected = predict(prices, features) + levelAt(frame.index[sale.type], sale.day);
    return { features, residual: logPrice(sale) - expected };
  });
}

/** What a model says of sales that it did not see, for all sales or, where they are many, for a fifth. */
function outOfFold(sales: readonly PricedSale[]): Residual[] {
  const random = seededRandom(2);
  const places = new Map<string, number>();
  const folds = new Map<PricedSale, number>();
  for (const sale of sales) {
    const fold =
      (sale.place === null ? undefined : places.get(sale.place)) ?? Math.floor(random() * FOLDS);
    if (sale.place !== null) places.set(sale.place, fold);
    folds.set(sale, fold);
  }
  const asked = sales.length > MANY_SALES ? [0] : [0, 1, 2, 3, 4];
  return asked.flatMap((fold) => {
    const admits = (sale: PricedSale) => folds.get(sale) !== fold;
    const tested = sales.filter((sale) => !admits(sale));
    return residualsOf(fit(sales, admits), tested, sales, admits);
  });
}

function spreadOf(residuals: readonly Residual[]): BoostedTrees {
  const target = Float64Array.from(residuals, ({ residual }) =>
    Math.log(Math.max(SMALLEST_RESIDUAL, Math.abs(residual))),
  );
  return boostTrees(columnsOf(residuals.map(({ features }) => features)), target, SPREAD);
}

/** Each half's spread as the other half teaches it, so that no residual has had a say in what is expected of it. */
function crossed(residuals: readonly Residual[]): (Residual & { expected: number })[] {
  const halves = [0, 1].map((half) => residuals.filter((_, index) => index % 2 === half));
  return halves.flatMap((half, index) => {
    const spread = spreadOf(halves[1 - index] ?? []);
    return half.map((each) => ({ ...each, expected: Math.exp(predict(spread, each.features)) }));
  });
}

/** The conformal quantiles of the residuals, each in units of what was expected (Lei et al., 2018, split by tail). */
function tailsOf(residuals: readonly { residual: number; expected: number }[]): Tails {
  const scores = residuals
    .map(({ residual, expected }) => residual / expected)
    .sort((a, b) => a - b);
  const rank = Math.floor(TAIL * (scores.length + 1));
  return {
    low: scores[Math.max(0, rank - 1)] ?? Number.NEGATIVE_INFINITY,
    high: scores[Math.min(scores.length - 1, scores.length - rank)] ?? Number.POSITIVE_INFINITY,
  };
}

function columnsOf(rows: readonly number[][]): Float64Array[] {
  return (rows[0] ?? []).map((_, column) =>
    Float64Array.from(rows, (row) => row[column] ?? Number.NaN),
  );
}
