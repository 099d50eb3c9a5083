import type { OfferQuestion } from './model';
import { type Bids, timeShare, trustIn } from './model-bids';
import { type Position, type PriceInterval, widthOf } from './model-interval';
import { type Reason, reason } from './model-reasons';

interface Advised {
  readonly question: OfferQuestion;
  readonly interval: PriceInterval;
  readonly position: Position;
  readonly fairRange: { readonly low: number; readonly high: number };
  readonly bids: Bids;
}

/** An offer further below the asking price than this is often left without an answer. Our convention. */
const FAR_BELOW_ASKING = 0.15;

/** Every rule that bore on the advice, in the order in which one would tell it. */
export function explain(advised: Advised): Reason<number>[] {
  return [...aboutPosition(advised), ...aboutOpening(advised), ...aboutCeiling(advised)];
}

function aboutPosition({ question, interval, position, fairRange }: Advised): Reason<number>[] {
  const { askingPrice, works } = question;
  const reasons: Reason<number>[] = [];
  if (askingPrice === null) reasons.push(reason('position', 'no_asking_price'));
  else if (position !== 'unknown') {
    const difference = Math.abs(askingPrice - interval.value);
    reasons.push(
      reason('position', position, {
        amounts: {
          asking: askingPrice,
          difference,
          ...interval,
          fairLow: fairRange.low,
          fairHigh: fairRange.high,
        },
        shares: { share: difference / interval.value },
      }),
    );
  }
  const counted = (question.interval?.value ?? 0) - interval.value;
  if (works > 0) {
    // The condition took off more already than the works cost.
    const key = counted > 0 ? 'works' : 'works_within_condition';
    reasons.push(reason('position', key, { amounts: { works, counted } }));
  }
  return reasons;
}

function aboutOpening({ question, interval, bids }: Advised): Reason<number>[] {
  const { askingPrice, daysListed, priceDrops } = question;
  if (bids.opening === askingPrice) {
    return [reason('opening', 'opens_at_asking', { amounts: { asking: askingPrice } })];
  }
  const reasons = [
    reason('opening', 'opens_below_value', {
      amounts: { value: interval.value },
      shares: { share: 1 - bids.opening / interval.value },
    }),
  ];
  const byTime = daysListed === null ? 0 : timeShare(daysListed);
  if (daysListed !== null && byTime !== 0) {
    const key = byTime < 0 ? 'just_listed' : 'long_listed';
    reasons.push(reason('opening', key, { counts: { days: daysListed } }));
  }
  if (priceDrops > 0)
    reasons.push(reason('opening', 'price_drops', { counts: { drops: priceDrops } }));
  const below = askingPrice === null ? 0 : 1 - bids.opening / askingPrice;
  if (below > FAR_BELOW_ASKING) {
    reasons.push(reason('opening', 'far_from_asking', { shares: { share: below } }));
  }
  return reasons;
}

function aboutCeiling({ question, interval, bids, fairRange }: Advised): Reason<number>[] {
  const { askingPrice, confidence } = question;
  const isPast = bids.ceiling > interval.value;
  const reasons = [
    reason('ceiling', isPast ? 'past_value' : 'no_further_than_value', {
      amounts: { value: interval.value, fairHigh: fairRange.high },
    }),
  ];
  if (trustIn({ interval, confidence }) < 1) {
    // Which of the two holds it down: the confidence alone, or the width of the interval.
    const byWidth = trustIn({ interval, confidence: 'high' });
    const isWide = byWidth <= trustIn({ interval, confidence });
    reasons.push(
      isWide
        ? reason('ceiling', 'wide_interval', { shares: { share: widthOf(interval) } })
        : reason('ceiling', 'little_evidence'),
    );
  }
  if (askingPrice !== null && askingPrice > bids.ceiling) {
    const amounts = { difference: askingPrice - bids.ceiling };
    reasons.push(reason('ceiling', 'asking_above_ceiling', { amounts }));
  }
  if (askingPrice !== null && askingPrice < bids.ceiling) {
    reasons.push(reason('ceiling', 'asking_below_ceiling', { amounts: { asking: askingPrice } }));
  }
  return reasons;
}
