import type { Home, Neighbour } from './model';
import { featuresOf } from './model-features';
import type { MarketModel } from './model-market';
import { levelAt } from './model-time-index';
import { predict } from './trees/boost';

/** Major units of the market's currency. */
export interface ValuedPrice {
  readonly value: number;
  /** Four prices in five lie between these. */
  readonly low: number;
  readonly high: number;
}

/** What a home would bring on `day` (since 1970-01-01), by its market's model and the sales around it. */
export function estimateValue(
  model: MarketModel,
  home: Home,
  neighbours: readonly Neighbour[],
  day: number,
): ValuedPrice {
  const features = featuresOf(home, neighbours, model.frame);
  const middle = predict(model.prices, features) + levelAt(model.frame.index[home.type], day);
  const spread = Math.exp(predict(model.spread, features));
  const { low, high } = day > model.lastDay ? model.ahead : model.within;
  const priceAt = (logarithm: number) => home.surface * Math.exp(logarithm);
  return {
    value: priceAt(middle),
    low: priceAt(middle + low * spread),
    high: priceAt(middle + high * spread),
  };
}
