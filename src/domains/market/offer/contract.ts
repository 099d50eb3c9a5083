import { z } from 'zod';
import { MAX_MAJOR_AMOUNT, type Money } from '@/kernel/money';
import { money } from '@/kernel/money-contract';
import { homeFacts } from '../valuation/contract';
import type { Position } from './model-interval';
import type { Reason } from './model-reasons';

const MAX_MINOR = BigInt(MAX_MAJOR_AMOUNT) * 100n;
const amount = money.refine((given) => given.amount >= 0n && given.amount <= MAX_MINOR, {
  error: 'is no amount that a home costs',
});

/** What the seller asks and the reader expects to spend: the terms that an offer is weighed on. */
export const offerTerms = z.object({
  askingPrice: amount
    .refine((given) => given.amount > 0n, { error: 'has to be more than nothing' })
    .nullable()
    .default(null),
  /** What the home needs; nothing where it is null. */
  works: amount.nullable().default(null),
  /** Since it was first listed; null where that is not known. */
  daysListed: z.int().min(0).max(36_500).nullable().default(null),
  priceDrops: z.int().min(0).max(100).default(0),
});
export type OfferTerms = z.output<typeof offerTerms>;

export const offerInput = offerTerms.extend({ home: homeFacts });
export type OfferInput = z.output<typeof offerInput>;

/** What a sensitivity's row would change, all else the same. */
export interface SensitivityRow {
  readonly fact: 'condition' | 'works';
  /** One of `CONDITIONS`, on rows about the condition. */
  readonly condition: string | null;
  /** On rows about works. */
  readonly works: Money | null;
  readonly value: Money;
  readonly change: Money;
  readonly opening: Money;
  readonly ceiling: Money;
}

/** The advice as pages, the report and REST show it. All amounts are in the currency of the sales. */
export interface Offer {
  readonly position: Position;
  /** 0 at the low end of the interval, 0.5 at the value, 1 at the high end. */
  readonly standing: number | null;
  readonly askingPrice: Money | null;
  readonly works: Money | null;
  /** Value and interval once the works are counted. */
  readonly interval: { readonly low: Money; readonly value: Money; readonly high: Money } | null;
  readonly fairRange: { readonly low: Money; readonly high: Money } | null;
  readonly opening: Money | null;
  readonly ceiling: Money | null;
  readonly reasons: readonly Reason<Money>[];
  readonly sensitivity: readonly SensitivityRow[];
}
