import { type Currency, type Money, toMajorUnits, toMinorUnits } from '@/kernel/money';
import type { Estimate } from '../valuation/contract';
import type { Offer, OfferTerms } from './contract';
import { adviseOn, type OfferQuestion } from './model';
import { type Reason, reason } from './model-reasons';

/**
 * The advice on an estimate, in exact amounts. `conditions` are the published factors by condition, where there are any. An
 * asking price or works in another currency than the sales are left out, and said to be.
 */
export function offerOn(
  estimate: Estimate,
  terms: OfferTerms,
  conditions: OfferQuestion['conditions'] = [],
): Offer {
  const asked = terms.askingPrice;
  if (estimate.status === 'abstained') {
    return { ...SILENT, askingPrice: asked, works: terms.works };
  }
  const { currency } = estimate.value;
  const same = (amount: Money | null) => (amount?.currency === currency ? amount : null);
  const [askingPrice, works] = [same(asked), same(terms.works)];
  const factor = estimate.coefficients.find(({ fact }) => fact === 'condition')?.factor ?? 1;
  const advice = adviseOn({
    interval: {
      low: toMajorUnits(estimate.low),
      value: toMajorUnits(estimate.value),
      high: toMajorUnits(estimate.high),
    },
    confidence: estimate.confidence,
    currency,
    askingPrice: askingPrice && toMajorUnits(askingPrice),
    daysListed: terms.daysListed,
    priceDrops: terms.priceDrops,
    works: works ? toMajorUnits(works) : 0,
    conditionFactor: factor,
    conditions,
  });
  const exact = (major: number) => moneyOf(major, currency);
  const { interval, fairRange, bids } = advice;
  const foreign = asked !== null && askingPrice === null;
  return {
    position: advice.position,
    standing: advice.standing,
    askingPrice,
    works,
    interval: interval && {
      low: exact(interval.low),
      value: exact(interval.value),
      high: exact(interval.high),
    },
    fairRange: fairRange && { low: exact(fairRange.low), high: exact(fairRange.high) },
    opening: bids && exact(bids.opening),
    ceiling: bids && exact(bids.ceiling),
    reasons: [
      ...(foreign ? [reason('position', 'other_currency')] : []),
      ...advice.reasons.filter(({ key }) => !(foreign && key === 'no_asking_price')),
    ].map((told) => inMoney(told, exact)),
    sensitivity: advice.sensitivity.map((row) => ({
      fact: row.fact,
      condition: row.condition,
      works: row.works === null ? null : exact(row.works),
      value: exact(row.value),
      change: exact(row.change),
      opening: exact(row.opening),
      ceiling: exact(row.ceiling),
    })),
  };
}

const SILENT: Offer = {
  position: 'unknown',
  standing: null,
  askingPrice: null,
  works: null,
  interval: null,
  fairRange: null,
  opening: null,
  ceiling: null,
  reasons: [{ about: 'position', key: 'abstained', amounts: {}, shares: {}, counts: {} }],
  sensitivity: [],
};

/** Fixed to the cent first: a product of fractions has more digits than an amount may. */
function moneyOf(major: number, currency: Currency): Money {
  return { amount: toMinorUnits(major.toFixed(2), currency), currency };
}

function inMoney(told: Reason<number>, exact: (major: number) => Money): Reason<Money> {
  const amounts = Object.entries(told.amounts).map(([name, major]) => [name, exact(major)]);
  return { ...told, amounts: Object.fromEntries(amounts) };
}
