import type { PropertyType, Transaction } from '@/kernel/homes';
import { type Money, toMajorUnits } from '@/kernel/money';
import type { DutyRegime } from './model-fees';
import { type CostRules, rulesOf } from './model-rules';

/** What a reader may set: amounts in whole or broken major units of the home's currency, as they are written. */
export interface CostTerms {
  /** What one would offer; a rent is not offered, it is asked. */
  readonly price: number;
  readonly deposit: number;
  /** Nominal, % a year. */
  readonly rate: number;
  readonly years: number;
  /** % of the loan a year. */
  readonly loanInsurance: number;
  /** A month. */
  readonly charges: number;
  /** A year. */
  readonly tax: number;
  /** A year. */
  readonly insurance: number;
  readonly regime: DutyRegime;
}
export type FigureTerm = Exclude<keyof CostTerms, 'regime'>;

/** The home as costs see it. */
export interface CostSubject {
  readonly id: number;
  readonly transaction: Transaction;
  readonly type: PropertyType;
  readonly country: string;
  readonly price: Money;
  /** m² */
  readonly surface: number | null;
  readonly features: readonly string[];
}

interface Habits {
  readonly rate: number;
  readonly years: number;
  readonly loanInsurance: number;
  /** Shared upkeep of a building: a m² and month of a flat. */
  readonly upkeep: number;
  /** A year: of the price, or an amount where the tax does not follow the price. */
  readonly tax: { readonly percent: number } | { readonly amount: number };
  readonly insurance: { readonly percent: number } | { readonly amount: number };
}

/**
 * Where the figures start: round, typical, and each the reader's to change. None is a quotation. Council tax is the average
 * band D bill in England for 2025–26.
 */
const HABITS: Readonly<Record<CostRules, Habits>> = {
  FR: {
    rate: 3.3,
    years: 25,
    loanInsurance: 0.3,
    upkeep: 2.5,
    tax: { percent: 0.5 },
    insurance: { amount: 250 },
  },
  US: {
    rate: 6.5,
    years: 30,
    loanInsurance: 0,
    upkeep: 4,
    tax: { percent: 1.1 },
    insurance: { percent: 0.5 },
  },
  GB: {
    rate: 4.5,
    years: 25,
    loanInsurance: 0,
    upkeep: 2.5,
    tax: { amount: 2280 },
    insurance: { amount: 250 },
  },
  IN: {
    rate: 8.5,
    years: 20,
    loanInsurance: 0,
    upkeep: 40,
    tax: { percent: 0.1 },
    insurance: { amount: 6000 },
  },
  other: {
    rate: 4,
    years: 25,
    loanInsurance: 0,
    upkeep: 2.5,
    tax: { percent: 0.5 },
    insurance: { percent: 0.1 },
  },
};

const SHARES_UPKEEP: readonly PropertyType[] = ['apartment', 'studio', 'loft'];
const DEPOSIT_PERCENT = 20;

/** What a home costs before the reader has set anything. */
export function startingTerms(home: CostSubject): CostTerms {
  const habits = HABITS[rulesOf(home)];
  const price = toMajorUnits(home.price);
  const ofPrice = (size: Habits['tax']) =>
    'amount' in size ? size.amount : Math.round((price * size.percent) / 100);
  const isRent = home.transaction === 'rent';
  const isBare = home.type === 'land' || home.type === 'parking';
  return {
    price,
    deposit: isRent ? 0 : Math.round((price * DEPOSIT_PERCENT) / 100),
    rate: habits.rate,
    years: habits.years,
    loanInsurance: habits.loanInsurance,
    charges: SHARES_UPKEEP.includes(home.type)
      ? Math.round(habits.upkeep * (home.surface ?? 0))
      : 0,
    tax: isRent ? 0 : ofPrice(habits.tax),
    insurance: isRent || isBare ? 0 : ofPrice(habits.insurance),
    regime: home.features.includes('new_build') ? 'newBuild' : 'raised',
  };
}
