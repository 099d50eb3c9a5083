import type { PricedSale } from './model';
import { featureOrigins } from './model-features';
import { columnarOf, expectedOf, type Residual } from './model-fit';
import type { Measured, PriceModel, Tails, Widening } from './model-market';
import { type Askable, isKnown, missingFacts, without } from './model-missing';
import { median } from './model-statistics';
import { logPrice } from './model-time-index';
import { type BoostedTrees, type BoostOptions, boostTrees, predict } from './trees/boost';

/** Coarse on purpose: how sure a model may be is learned from its own mistakes, of which a few say little. */
const SPREAD: BoostOptions = {
  rounds: 150,
  learningRate: 0.03,
  leaves: 8,
  minimum: 100,
  l2: 1,
  columnShare: 0.5,
  rowShare: 0.7,
  tolerance: 1.5,
  seed: 1,
};
/** A residual of nothing would have no logarithm. */
const SMALLEST_RESIDUAL = 0.005;
/** Of all sales, what lies inside an interval. */
const INSIDE = 0.8;
/** Hiding a fact may seem to help by chance; not knowing never does. */
const LEAST_WIDENING = 1.01;
const MOST_HIDDEN = 1500;

/** Learns how far off a model is where; by what is known of every home, so that what is not known never narrows. */
export function fitSpread(model: PriceModel, residuals: readonly Residual[]): BoostedTrees {
  const target = Float64Array.from(residuals, ({ residual }) =>
    Math.log(Math.max(SMALLEST_RESIDUAL, Math.abs(residual))),
  );
  const rows = residuals.map(({ features }) => steadyOf(model, features));
  return boostTrees(columnarOf(rows), target, SPREAD);
}

/** How far off the model may be expected to be: the unit of its intervals. */
export function spreadAt(
  model: PriceModel & { readonly spread: BoostedTrees },
  features: readonly number[],
): number {
  return Math.exp(predict(model.spread, steadyOf(model, features)));
}

function steadyOf({ frame }: PriceModel, features: readonly number[]): number[] {
  const origins = featureOrigins(frame);
  return features.filter((_, column) => origins[column]?.isSteady);
}

/**
 * Residuals in units of what was expected of each, where no sale had a say in what was expected of it: each half of the
 * market's sales is measured by the spread that the other half's `past` residuals teach.
 */
export function crossedScores(
  model: PriceModel & { readonly widenings: readonly Widening[] },
  past: readonly Residual[],
  tested: readonly Residual[],
  halfOf: (sale: PricedSale) => number,
): number[] {
  const spreads = [0, 1].map((half) =>
    fitSpread(
      model,
      past.filter(({ sale }) => halfOf(sale) !== half),
    ),
  );
  return tested.flatMap(({ sale, features, residual }) => {
    const spread = spreads[halfOf(sale)];
    if (!spread) return [];
    const missing = missingFacts(sale, model.usual[sale.type]);
    const expected = spreadAt({ ...model, spread }, features);
    return residual / (expected * widen(model.widenings, missing));
  });
}

/** The interval that holds {@link INSIDE} of the scores, as wide up as down. */
export function tailsOf(scores: readonly number[]): Tails {
  const edge = edgeOf(scores.map(Math.abs));
  return { low: -edge, high: edge };
}

/**
 * The conformal quantile (Lei et al., 2018): one rank higher than the share asks, for the one score that is not there. A
 * training in which a mistake is no number fails here, so that the model before it goes on serving.
 */
function edgeOf(magnitudes: readonly number[]): number {
  if (!magnitudes.every(Number.isFinite)) throw new Error('A mistake of the model is no number.');
  const sorted = magnitudes.toSorted((a, b) => a - b);
  const rank = Math.ceil(INSIDE * (sorted.length + 1));
  return sorted[Math.min(rank, sorted.length) - 1] ?? Number.MAX_VALUE;
}

/** What each fact is worth knowing: how much wider the same sales' intervals had to be while it was hidden. */
export function measureWidenings(model: PriceModel, residuals: readonly Residual[]): Widening[] {
  const facts = new Map<string, Askable>();
  for (const each of [...model.usual.house, ...model.usual.apartment]) {
    facts.set(`${each.fact}.${each.detail}`, each);
  }
  return [...facts.values()].map((asked) => ({
    ...asked,
    factor: widthWithout(model, residuals, asked),
  }));
}

function widthWithout(model: PriceModel, residuals: readonly Residual[], asked: Askable): number {
  const having = residuals.filter(({ sale }) => isKnown(sale, asked)).slice(0, MOST_HIDDEN);
  const hidden = having.map(({ sale, near }) => errorOf(model, without(sale, asked), near));
  return widthRatio(hidden, having);
}

/** How much wider the intervals had to be for other mistakes on the same sales. */
export function widthRatio(errors: readonly number[], known: readonly Residual[]): number {
  if (errors.length === 0) return LEAST_WIDENING;
  const ratio =
    edgeOf(errors.map(Math.abs)) / edgeOf(known.map(({ residual }) => Math.abs(residual)));
  return Number.isFinite(ratio) ? Math.max(LEAST_WIDENING, ratio) : LEAST_WIDENING;
}

function errorOf(model: PriceModel, sale: PricedSale, near: Residual['near']): number {
  return logPrice(sale) - expectedOf(model, sale, near).expected;
}

/** The widenings of several facts together, as if each made mistakes of its own: their squares add up. */
export function widen(widenings: readonly Widening[], missing: readonly Askable[]): number {
  const squares = missing.map(({ fact, detail }) => {
    const known = widenings.find((each) => each.fact === fact && each.detail === detail);
    return (known?.factor ?? LEAST_WIDENING) ** 2 - 1;
  });
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 1));
}

/** The model's own record: its errors, and whether tails of one half of its scores hold the other. */
export function measureRecord(residuals: readonly Residual[], scores: readonly number[]): Measured {
  const halves = [0, 1].map((half) => scores.filter((_, index) => index % 2 === half));
  const inside = halves.flatMap((half, index) => {
    const { low, high } = tailsOf(halves[1 - index] ?? []);
    return half.filter((score) => low <= score && score <= high);
  });
  return {
    medianError: median(residuals.map(({ residual }) => Math.abs(Math.expm1(-residual)))),
    coverage: inside.length / scores.length,
  };
}
