import type { HomeFacts, ValuedEstimate } from './contract';
import type { Home } from './model';
import type { Valued } from './model-valued';

type Coefficient = ValuedEstimate['coefficients'][number];

const GREEN_VALUE = {
  title:
    'Conseil supérieur du notariat, « La valeur verte des logements », ventes de logements anciens de 2024, France métropolitaine',
  url: 'https://www.notaires.fr/fr/immobilier-fiscalite/etudes-et-analyses-immobilieres/performance-energetique-la-valeur-verte-des-logements',
} as const;

/** What homes of an energy class bring beside ones of class D that are alike otherwise, after {@link GREEN_VALUE}. */
const OF_ENERGY_CLASS = {
  apartment: { A: 1.16, B: 1.12, C: 1.06, D: 1, E: 0.96, F: 0.92, G: 0.88 },
  house: { A: 1.17, B: 1.13, C: 1.07, D: 1, E: 0.91, F: 0.82, G: 0.75 },
} as const;

/**
 * What no recorded sale tells of a home, but a published study puts a figure on: nothing else may change a value. The state
 * of a home has none: the notaries' records of it are incomplete, and no other register has it.
 */
export function coefficientsOf(
  { country, energyClass }: Pick<HomeFacts, 'country' | 'energyClass'>,
  type: Home['type'],
): Coefficient[] {
  if (country !== 'FR' || energyClass === null) return [];
  return [
    { fact: 'energy_class', factor: OF_ENERGY_CLASS[type][energyClass], source: GREEN_VALUE },
  ];
}

/** A value with the coefficients applied, each as a term of its own. */
export function applyCoefficients(valued: Valued, coefficients: readonly Coefficient[]): Valued {
  const terms = coefficients.map(({ fact, factor }) => [fact, Math.log(factor)] as const);
  const sum = terms.reduce((whole, [, term]) => whole + term, 0);
  return {
    ...valued,
    terms: new Map([...valued.terms, ...terms]),
    middle: valued.middle + sum,
    low: valued.low + sum,
    high: valued.high + sum,
  };
}
