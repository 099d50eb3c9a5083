import type { SearchParams } from 'nuqs/server';
import type { AnswerProps } from '@/domains/market/ui/answer';
import {
  comparablesAsked,
  loadComparableParams,
} from '@/domains/market/ui/comparables/comparable-params';
import { loadTrendParams, trendAsked } from '@/domains/market/ui/trends/trend-params';
import type { Estimate } from '@/domains/market/valuation/contract';
import { env } from '@/platform/env';
import { pageQueries, trpc } from '@/trpc/server';

type Loaded = Pick<AnswerProps, 'estimate' | 'history' | 'areas' | 'mapStyleUrl'>;

/**
 * What stands around an estimate: earlier sales of the address, the areas that have a trend; and, for the browser to
 * find, the sales and the trend that the page's address asks for.
 */
export async function readAnswer(
  estimate: Estimate,
  home: AnswerProps['home'],
  searchParams: SearchParams,
): Promise<Loaded> {
  const postalCode = home.postalCode ?? estimate.comparables[0]?.postalCode ?? null;
  const { country, address } = home;
  const queries = pageQueries();
  const place = estimate.status === 'valued' ? { ...estimate.place, surface: home.surface } : null;
  const comparables = place && comparablesAsked(loadComparableParams(searchParams), place);
  const [history, areas] = await Promise.all([
    address && postalCode
      ? queries.fetchQuery(trpc.market.history.queryOptions({ country, postalCode, address }))
      : [],
    postalCode ? queries.fetchQuery(trpc.market.areas.queryOptions({ country, postalCode })) : [],
    comparables ? queries.prefetchQuery(trpc.market.comparables.queryOptions(comparables)) : null,
  ]);
  const trend = trendAsked(loadTrendParams(searchParams), country, areas);
  if (trend) await queries.prefetchQuery(trpc.market.trend.queryOptions(trend));
  // Handed on as they are: as queries they would be in the page twice.
  queries.removeQueries(trpc.market.history.queryFilter());
  queries.removeQueries(trpc.market.areas.queryFilter());
  return { estimate, history, areas, mapStyleUrl: env().MAP_STYLE_URL };
}
