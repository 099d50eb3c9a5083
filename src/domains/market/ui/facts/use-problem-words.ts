import { useFormatter, useTranslations } from 'next-intl';
import type { PriceParam } from '../../model-price-address';
import type { Problem } from './read-facts';

/** Says what is wrong with a field, and what to do. */
export function useProblemWords(): (param: PriceParam, problem: Problem) => string {
  const t = useTranslations('price.problem');
  const format = useFormatter();
  return (param, problem) => {
    if (!('limit' in problem)) return t(problem.kind);
    // A year is written without a mark between its thousands.
    const limit = format.number(problem.limit, { useGrouping: param !== 'year' });
    return t(problem.kind, { limit });
  };
}
