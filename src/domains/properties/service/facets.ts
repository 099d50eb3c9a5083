import { PROPERTY_TYPES } from '@/kernel/homes';
import { CURRENCY_DIGITS } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import type { SearchFilters } from '../contract';
import type { Facets } from '../contract-figures';
import { priceEdges } from '../model-price-bands';
import { countFacets, type FacetRow, MOST_BEDROOMS } from '../store/facets';
import { askedQuestion } from './asked-question';
import { impliedCurrency } from './implied-currency';

/**
 * How many homes each type, number of bedrooms and price band holds, given all other filters. Past 10,000 homes the counts
 * are about. Prices are in the currency that an amount would be compared in, else euros.
 */
export async function facets(ctx: Ctx, filters: SearchFilters): Promise<Facets> {
  const [question, implied] = await Promise.all([
    askedQuestion(ctx, filters),
    impliedCurrency(ctx, { ...filters, minPrice: filters.minPrice ?? 0 }),
  ]);
  const currency = filters.currency ?? implied ?? 'EUR';
  const edges = priceEdges(currency, filters.transaction);
  const minor = 10 ** CURRENCY_DIGITS[currency];
  const { rows, isAbout } = await countFacets(ctx.db, question, {
    currency,
    edges: edges.map((edge) => BigInt(edge * minor)),
  });
  const count = (facet: FacetRow['facet'], key: string) =>
    rows.find((row) => row.facet === facet && row.key === key)?.count ?? 0;
  return {
    types: PROPERTY_TYPES.map((type) => ({ type, count: count('type', type) })).filter(
      (one) => one.count > 0,
    ),
    bedrooms: Array.from({ length: MOST_BEDROOMS + 1 }, (_, bedrooms) => ({
      bedrooms,
      count: count('bedrooms', String(bedrooms)),
    })),
    prices: {
      currency,
      bands: [0, ...edges].map((from, index) => ({
        from: index === 0 ? null : from,
        to: edges[index] ?? null,
        count: count('price', String(index)),
      })),
    },
    isAbout,
  };
}
