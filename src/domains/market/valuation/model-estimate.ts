import type { ContributingFact } from './contract';
import type { Home, Neighbour } from './model';
import { spreadAt, widen } from './model-calibrate';
import { featureOrigins, featuresOf } from './model-features';
import type { MarketModel } from './model-market';
import { type Askable, columnsOf, missingFacts } from './model-missing';
import { levelAt } from './model-time-index';
import type { Valued } from './model-valued';
import { explain } from './trees/explain';

/**
 * Standard deviation of how far a year moves a market off what was foreseen. A convention: the few turns that a market's own
 * past holds say little about the next, and held-back years of other places moved by as much or more.
 */
const YEARLY_DRIFT = 0.06;
/** The eightieth percentile of magnitudes of a normal distribution, in standard deviations. */
const NORMAL_EDGE = 1.2816;

interface Asked {
  readonly home: Home;
  readonly neighbours: readonly Neighbour[];
  /** Days since 1970-01-01. */
  readonly day: number;
  /** The home lies somewhere in its postal code. */
  readonly isCoarse: boolean;
}

/** What a home would bring on a day, by its market's model and the sales around it. */
export function valueByModel(
  model: MarketModel,
  { home, neighbours, day, isCoarse }: Asked,
): Valued {
  const features = featuresOf(home, neighbours, model.frame);
  const origins = featureOrigins(model.frame);
  const missing = missingFacts(home, model.usual[home.type]);
  const { base, added } = explain(model.prices, features, columnsOf(origins, missing));
  const level = levelAt(model.frame.index[home.type], day);
  const terms = new Map<ContributingFact, number>();
  for (const [column, { fact }] of origins.entries()) {
    terms.set(fact, (terms.get(fact) ?? 0) + (added[column] ?? 0));
  }
  terms.set('time', level);
  const middle = [...terms.values()].reduce((sum, term) => sum + term, base);
  const spread =
    spreadAt(model, features) *
    widen(model.widenings, missing) *
    (isCoarse ? model.coarsePlace : 1);
  const { low, high } = day > model.lastDay ? model.ahead : model.within;
  const drift = NORMAL_EDGE * driftOf(day - model.lastDay);
  return {
    base,
    terms,
    middle,
    low: middle - Math.hypot(low * spread, drift),
    high: middle + Math.hypot(high * spread, drift),
    movedSince: (sold) => level - levelAt(model.frame.index[home.type], sold),
    missing: namesOf(missing),
  };
}

/** A random walk: four times as long, twice as far. */
function driftOf(daysAhead: number): number {
  return YEARLY_DRIFT * Math.sqrt(Math.max(0, daysAhead) / 365.25);
}

function namesOf(missing: readonly Askable[]): ContributingFact[] {
  return [...new Set(missing.map(({ fact }) => fact))];
}
