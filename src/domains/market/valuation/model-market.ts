import type { Home } from './model';
import type { FeatureFrame } from './model-features';
import type { Askable } from './model-missing';
import type { BoostedTrees } from './trees/boost';

/**
 * How far real prices lay from the model's, on sales that it had not seen: residuals in units of the spread that the model
 * expected for each. Between the two lie four in five.
 */
export interface Tails {
  readonly low: number;
  readonly high: number;
}

/** What a model learned to say of a price. */
export interface PriceModel {
  readonly frame: FeatureFrame;
  /** Logarithm of the price per m², as of the market's last month. */
  readonly prices: BoostedTrees;
  /** What most homes of a type are known to have: where one is not known, the interval widens. */
  readonly usual: Readonly<Record<Home['type'], readonly Askable[]>>;
  /** The middle of what was sold in each postal code, for homes of which no more is known. */
  readonly centres: Readonly<Record<string, readonly [latitude: number, longitude: number]>>;
}

/** How much wider an interval grows without a fact: measured on sales of which it was hidden. */
export interface Widening extends Askable {
  readonly factor: number;
}

/** What a market's recorded sales taught. Plain data: it is kept as it is. */
export interface MarketModel extends PriceModel {
  /** Logarithm of how far off `prices` usually is for such a home, by what is always known of one. */
  readonly spread: BoostedTrees;
  readonly widenings: readonly Widening[];
  /** Where only the postal code is known. */
  readonly coarsePlace: number;
  /** For a day among those of the sales it learned from. */
  readonly within: Tails;
  /** For a day after them: measured on sales that came after all that was learned from. */
  readonly ahead: Tails;
  readonly measured: Measured;
  readonly sales: number;
  /** Days since 1970-01-01 of the first and the last sale it learned from. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Out of sample; shares of one. */
export interface Measured {
  readonly medianError: number;
  /** Of intervals whose tails were taken from the other half of the sales. */
  readonly coverage: number;
}
