import type { Currency } from '@/kernel/money';
import { fairRangeOf, type PriceInterval, widthOf } from './model-interval';
import { roundedDown } from './model-steps';

/** What decides how far below the value one may open and how far above it one may go. */
export interface BidFacts {
  readonly interval: PriceInterval;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Null where none is known. */
  readonly askingPrice: number | null;
  /** Null where it is not known; then time says nothing. */
  readonly daysListed: number | null;
  readonly priceDrops: number;
  readonly currency: Currency;
}

export interface Bids {
  readonly opening: number;
  readonly ceiling: number;
}

/**
 * With an interval up to a fifth of the value wide, one may go to the edge of the fair range and at most 5 % past the value;
 * from three fifths on, not past the value at all. Who knows least about a home and bids highest for it has most likely
 * erred upwards (the winner's curse: Capen, Clapp and Campbell 1971), so doubt lowers the ceiling. The figures are our convention.
 */
const NARROW = 0.2;
const WIDE = 0.6;
const MOST_PAST_VALUE = 0.05;
const TRUST = { high: 1, medium: 0.5, low: 0 } as const;

/** How much the estimate can be leaned on: 1 wholly, 0 not at all. */
export function trustIn({
  interval,
  confidence,
}: Pick<BidFacts, 'interval' | 'confidence'>): number {
  const byWidth = (WIDE - widthOf(interval)) / (WIDE - NARROW);
  return Math.min(TRUST[confidence], Math.max(0, Math.min(1, byWidth)));
}

/** Of the way from the value down to the low end, where an offer opens. Our convention. */
const OPENS_AT = 0.25;
const DOUBT_ADDS = 0.25;
const DROP_ADDS = 0.05;
const DROPS_COUNTED = 2;
const OPENS_AT_MOST = 0.75;

/**
 * What the time on the market adds to that share: sellers give way later, not at once, and most where they have cut the
 * price (Knight 2002; Merlo and Ortalo-Magné 2004). The direction is theirs, the figures are our convention.
 */
const FRESH_DAYS = 60;
const STALE_DAYS = 240;
const FRESH_TAKES = 0.1;
const STALE_ADDS = 0.2;

export function timeShare(days: number): number {
  if (days <= FRESH_DAYS) return FRESH_TAKES * (Math.max(days, 0) / FRESH_DAYS - 1);
  return STALE_ADDS * Math.min(1, (days - FRESH_DAYS) / (STALE_DAYS - FRESH_DAYS));
}

/** Where to open and where to stop. Always: opening ≤ ceiling ≤ the interval's high end, and opening ≤ asking price. */
export function bidsFor(facts: BidFacts): Bids {
  const { interval, askingPrice, daysListed, priceDrops, currency } = facts;
  const trust = trustIn(facts);
  const share = Math.min(
    OPENS_AT_MOST,
    OPENS_AT +
      DOUBT_ADDS * (1 - trust) +
      (daysListed === null ? 0 : timeShare(daysListed)) +
      DROP_ADDS * Math.min(Math.max(priceDrops, 0), DROPS_COUNTED),
  );
  const aim = interval.value - share * (interval.value - interval.low);
  // Whoever asks less than that is offered what he asks: to haggle there is to lose the home over little.
  const opening =
    askingPrice !== null && askingPrice <= aim ? askingPrice : roundedDown(aim, currency);
  const limit = Math.min(
    fairRangeOf(interval).high,
    interval.value * (1 + MOST_PAST_VALUE * trust),
  );
  return { opening, ceiling: Math.max(roundedDown(limit, currency), opening) };
}
