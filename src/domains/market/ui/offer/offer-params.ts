import { createLoader, createParser } from 'nuqs/server';
import { type Currency, MAX_MAJOR_AMOUNT, type Money, toMinorUnits } from '@/kernel/money';
import type { OfferTerms } from '../../offer/contract';
import { numberOf } from '../facts/numbers';

/** As it was typed, so that what is wrong with it can be said at its field after a reload as well. */
const typed = createParser({
  parse: (text) =>
    text
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 40) || null,
  serialize: String,
});

/** The terms of an offer, in the words of the page's address. Amounts are in the currency of the home's country. */
export const offerParams = { asking: typed, works: typed, days: typed };
export const loadOfferParams = createLoader(offerParams);

export type OfferParams = Awaited<ReturnType<typeof loadOfferParams>>;
export type OfferParam = keyof OfferParams;
export const OFFER_PARAMS = ['asking', 'works', 'days'] as const satisfies readonly OfferParam[];

export type OfferProblem = 'number' | 'negative' | 'positive' | 'too_large';

export interface ReadTerms {
  readonly terms: OfferTerms;
  readonly problems: Partial<Record<OfferParam, OfferProblem>>;
}

const MOST: Record<OfferParam, number> = {
  asking: MAX_MAJOR_AMOUNT,
  works: MAX_MAJOR_AMOUNT,
  days: 36_500,
};

/** The terms that the address tells; what cannot be is left out of them and named in `problems`. */
export function readTerms(params: OfferParams, currency: Currency): ReadTerms {
  const problems: ReadTerms['problems'] = {};
  const figureOf = (param: OfferParam): number | null => {
    const text = params[param];
    if (text === null) return null;
    const value = numberOf(text);
    const problem = problemOf(param, value);
    if (problem) problems[param] = problem;
    return problem ? null : value;
  };
  const amountOf = (param: 'asking' | 'works') => {
    const major = figureOf(param);
    return major === null ? null : { amount: toMinorUnits(major, currency), currency };
  };
  const [askingPrice, works, days] = [amountOf('asking'), amountOf('works'), figureOf('days')];
  return {
    problems,
    terms: {
      askingPrice,
      works,
      daysListed: days === null ? null : Math.floor(days),
      priceDrops: 0,
    },
  };
}

function problemOf(param: OfferParam, value: number | null): OfferProblem | null {
  if (value === null) return 'number';
  if (value < 0) return 'negative';
  if (value === 0 && param === 'asking') return 'positive';
  return value > MOST[param] ? 'too_large' : null;
}

/** What a listing itself says of the terms. */
export interface ListedTerms {
  readonly asking: Money | null;
  readonly daysListed: number;
  readonly priceDrops: number;
}

/** The reader's terms, and the listing's where the reader has set none. */
export function termsBeside(terms: OfferTerms, listed: ListedTerms): OfferTerms {
  return {
    askingPrice: terms.askingPrice ?? listed.asking,
    works: terms.works,
    daysListed: terms.daysListed ?? listed.daysListed,
    priceDrops: listed.priceDrops,
  };
}
