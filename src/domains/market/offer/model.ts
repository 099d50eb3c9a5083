import type { Currency } from '@/kernel/money';
import { type BidFacts, type Bids, bidsFor } from './model-bids';
import { explain } from './model-explain';
import {
  afterWorks,
  fairRangeOf,
  type Position,
  type PriceInterval,
  positionOf,
  standingOf,
} from './model-interval';
import { type Reason, type ReasonKey, reason } from './model-reasons';
import { type Sensitivity, type SensitivityFacts, sensitivityOf } from './model-sensitivity';
import { rounded } from './model-steps';

/** What advice is asked about. Amounts in major units of `currency`. */
export interface OfferQuestion {
  /** As estimated in the condition that is known; null where the estimate abstained. */
  readonly interval: PriceInterval | null;
  readonly confidence: BidFacts['confidence'];
  readonly currency: Currency;
  readonly askingPrice: number | null;
  readonly daysListed: number | null;
  readonly priceDrops: number;
  /** What the reader expects to spend on the home; 0 for nothing. */
  readonly works: number;
  /** What the known condition did to the value; 1 where none is known. */
  readonly conditionFactor: number;
  /** The published factor of every condition. */
  readonly conditions: SensitivityFacts['conditions'];
}

export interface OfferAdvice {
  readonly position: Position;
  /** 0 at the low end of the interval, 0.5 at the value, 1 at the high end; beyond them outside. */
  readonly standing: number | null;
  /** The interval once the works are counted; what position and bids are measured by. */
  readonly interval: PriceInterval | null;
  readonly fairRange: { readonly low: number; readonly high: number } | null;
  readonly bids: Bids | null;
  readonly reasons: readonly Reason<number>[];
  readonly sensitivity: readonly Sensitivity[];
}

/** A price this far out is another home's, a rent, or has a digit too many or too few. Our convention. */
const IMPLAUSIBLY_LOW = 0.3;
const IMPLAUSIBLY_HIGH = 4;

/** What to think of the asking price, and what to offer. Pure: the same question has the same answer. */
export function adviseOn(question: OfferQuestion): OfferAdvice {
  const { interval: estimated, askingPrice, currency } = question;
  if (estimated === null) return silent('abstained');
  const interval = afterWorks(estimated, question.works, question.conditionFactor);
  if (interval === null) {
    return silent('works_exceed_value', { works: question.works, value: estimated.value });
  }
  // Against the home as it was estimated: expensive works are no slip in the asking price.
  if (
    askingPrice !== null &&
    (askingPrice < IMPLAUSIBLY_LOW * Math.min(interval.low, estimated.low) ||
      askingPrice > IMPLAUSIBLY_HIGH * estimated.high)
  ) {
    return silent('asking_implausible', { asking: askingPrice, value: estimated.value });
  }
  const standing = askingPrice === null ? null : standingOf(askingPrice, interval);
  const position = standing === null ? 'unknown' : positionOf(standing);
  const fair = fairRangeOf(interval);
  const fairRange = {
    low: rounded(fair.low, currency, interval),
    high: rounded(fair.high, currency, interval),
  };
  const bids = bidsFor({ ...question, interval });
  return {
    position,
    standing,
    interval,
    fairRange,
    bids,
    reasons: explain({ question, interval, position, fairRange, bids }),
    sensitivity: sensitivityOf({ ...question, interval: estimated }),
  };
}

function silent(key: ReasonKey, amounts: Record<string, number> = {}): OfferAdvice {
  return {
    position: 'unknown',
    standing: null,
    interval: null,
    fairRange: null,
    bids: null,
    reasons: [reason('position', key, { amounts })],
    sensitivity: [],
  };
}
