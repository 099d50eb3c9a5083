import type { FeatureFrame } from './model-features';
import type { BoostedTrees } from './trees/boost';

/**
 * How far real prices lay from the model's, on sales that it had not seen: residuals in units of the spread that the model
 * expected for each. Between the two lie four in five.
 */
export interface Tails {
  readonly low: number;
  readonly high: number;
}

/** What a market's recorded sales taught. Plain data: it is kept as it is. */
export interface MarketModel {
  readonly frame: FeatureFrame;
  /** Logarithm of the price per m², as of the market's last month. */
  readonly prices: BoostedTrees;
  /** Logarithm of how far off `prices` usually is for such a home. */
  readonly spread: BoostedTrees;
  /** For a day among those of the sales it learned from. */
  readonly within: Tails;
  /** For a day after them: what it did not yet know of, when it was asked about the latest sales without having seen them. */
  readonly ahead: Tails;
  readonly sales: number;
  /** Days since 1970-01-01 of the first and the last sale it learned from. */
  readonly firstDay: number;
  readonly lastDay: number;
}
