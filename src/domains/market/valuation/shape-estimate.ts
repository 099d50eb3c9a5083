import { COUNTRIES } from '@/kernel/countries';
import type { ComparableSale, Estimate, HomeFacts, LeftOut, ValuedEstimate } from './contract';
import type { Home } from './model';
import type { Weighed } from './model-comparables';
import { confidenceOf } from './model-confidence';
import { contributionsOf } from './model-contributions';
import { isCoarse } from './model-place';
import { dateOf } from './model-priced-sale';
import type { Valued } from './model-valued';
import type { Evidence } from './service/find-evidence';
import { moneyOf, shapeComparable } from './shape-sale';

type Shown = Pick<Estimate, 'comparables' | 'leftOut' | 'sources' | 'isDemo'>;

const SHOWN = 20;

interface Found {
  readonly evidence: readonly Evidence[];
  readonly leftOut: LeftOut[];
}

/** What is shown of the sales where no value came of them: the nearest, at their own prices. */
export function shapeEvidence({ evidence, leftOut }: Found): Shown {
  const comparables = evidence
    .slice(0, SHOWN)
    .flatMap(
      ({ row, sale, distance }) =>
        shapeComparable(row, { distance, ageInMonths: 0, likeness: 0, adjusted: sale.price }) ?? [],
    );
  return { comparables, leftOut, ...originsOf(evidence) };
}

interface ToShape extends Found {
  readonly home: Home;
  readonly facts: HomeFacts;
  readonly place: ValuedEstimate['place'];
  readonly day: number;
  /** The most telling first. */
  readonly weighed: readonly Weighed[];
  readonly valued: Valued;
  readonly coefficients: ValuedEstimate['coefficients'];
  readonly model: ValuedEstimate['model'];
  readonly isTraining: boolean;
}

/** A value as it is answered: in money, with everything that led to it. */
export function shapeValued(found: ToShape): ValuedEstimate {
  const { home, facts, place, day, evidence, weighed, valued, model } = found;
  const { currency } = COUNTRIES[facts.country];
  const moneyAt = (logarithm: number) => moneyOf(home.surface * Math.exp(logarithm), currency);
  const [value, base] = [moneyAt(valued.middle), moneyAt(valued.base)];
  const days = evidence.map(({ sale }) => sale.day);
  const isRough = isCoarse(place);
  return {
    status: 'valued',
    value,
    low: moneyAt(valued.low),
    high: moneyAt(valued.high),
    pricePerSquareMetre: moneyOf(Math.exp(valued.middle), currency),
    ...confidenceOf({
      weighed,
      width: Math.exp(valued.high - valued.middle) - Math.exp(valued.low - valued.middle),
      isTraining: found.isTraining,
      hasMissing: valued.missing.length > 0,
      isCoarse: isRough,
    }),
    missing: [...valued.missing, ...(isRough ? (['address'] as const) : [])],
    asOf: dateOf(day),
    dataFrom: dateOf(Math.min(...days)),
    dataTo: dateOf(Math.max(...days)),
    salesUsed: evidence.length,
    model,
    base,
    contributions: contributionsOf(base.amount, value.amount, valued.terms).map(
      ({ fact, amount }) => ({ fact, amount: { amount, currency } }),
    ),
    coefficients: [...found.coefficients],
    unpriced: unpricedOf(facts, found.coefficients),
    place,
    comparables: comparablesOf(found),
    leftOut: found.leftOut,
    ...originsOf(evidence),
  };
}

function comparablesOf({ home, evidence, weighed, valued }: ToShape): ComparableSale[] {
  const rows = new Map(evidence.map(({ sale, row }) => [sale, row]));
  return weighed.slice(0, SHOWN).flatMap(({ sale, distance, likeness, age }) => {
    const row = rows.get(sale);
    const moved = Math.exp(valued.movedSince(sale.day));
    const adjusted = (sale.price / sale.surface) * home.surface * moved;
    return (
      (row &&
        shapeComparable(row, { distance, ageInMonths: Math.round(age), likeness, adjusted })) ??
      []
    );
  });
}

function originsOf(evidence: readonly Evidence[]): Pick<Shown, 'sources' | 'isDemo'> {
  return {
    sources: [...new Set(evidence.map(({ row }) => row.source))].sort(),
    isDemo: evidence.some(({ row }) => row.isDemo),
  };
}

function unpricedOf(
  facts: HomeFacts,
  coefficients: ValuedEstimate['coefficients'],
): ValuedEstimate['unpriced'] {
  const told = {
    condition: facts.condition,
    energy_class: facts.energyClass,
    floor: facts.floor,
    elevator: facts.hasElevator,
  };
  return (Object.keys(told) as (keyof typeof told)[]).filter(
    (fact) => told[fact] !== null && !coefficients.some((priced) => priced.fact === fact),
  );
}
