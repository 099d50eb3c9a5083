import type { Offer } from '../../offer/contract';

/** Where things lie on the line, in per cent of its width. */
export interface OfferShape {
  readonly interval: readonly [number, number];
  readonly fair: readonly [number, number];
  readonly bids: readonly [number, number];
  readonly value: number;
  readonly asking: number | null;
}

const MARGIN = 3;
/** Of the interval's width on either side: an asking price further out is held at the edge. */
const REACH = 1.5;

/** The advice on one line; null where none is given. */
export function offerShape(offer: Offer): OfferShape | null {
  const { interval, fairRange, opening, ceiling, askingPrice } = offer;
  if (!interval || !fairRange || !opening || !ceiling) return null;
  const [low, high] = [Number(interval.low.amount), Number(interval.high.amount)];
  const reach = REACH * (high - low);
  const marks = [opening, ...(askingPrice ? [askingPrice] : [])].map(({ amount }) =>
    Math.min(Math.max(Number(amount), low - reach), high + reach),
  );
  const first = Math.min(low, ...marks);
  const width = Math.max(Math.max(high, ...marks) - first, 1);
  const at = ({ amount }: { amount: bigint }) => {
    const share = Math.min(Math.max((Number(amount) - first) / width, 0), 1);
    return Math.round((MARGIN + (100 - 2 * MARGIN) * share) * 100) / 100;
  };
  return {
    interval: [at(interval.low), at(interval.high)],
    fair: [at(fairRange.low), at(fairRange.high)],
    bids: [at(opening), at(ceiling)],
    value: at(interval.value),
    asking: askingPrice ? at(askingPrice) : null,
  };
}
