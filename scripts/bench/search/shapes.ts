import { searchFilters, searchInput } from '@/domains/properties/contract';
import { clusters } from '@/domains/properties/service/clusters';
import { facets } from '@/domains/properties/service/facets';
import { search } from '@/domains/properties/service/search';
import type { Ctx } from '@/platform/context';

/** What a shape may cost in SQL on a million homes, one at once, at the 95th percentile. */
export type Kind = 'list' | 'figures';
export const MOST_MS: Record<Kind, number> = { list: 25, figures: 60 };

/** One question as people ask it, through each door that answers it. */
export interface Shape {
  readonly name: string;
  readonly kind: Kind;
  readonly run: (ctx: Ctx) => Promise<unknown>;
  readonly procedure: string;
  readonly input: object;
  /** The query of the REST route, where there is one. */
  readonly rest?: Record<string, string>;
}

const CITY = 'Benchtown 7';
const BOX = { west: 2.2, south: 46.2, east: 2.5, north: 46.4 };
const DRAWN: [number, number][] = Array.from({ length: 60 }, (_, corner) => {
  const angle = (corner / 60) * 2 * Math.PI;
  return [2.3 + 0.3 * Math.cos(angle), 46.3 + 0.2 * Math.sin(angle) * (corner % 2 ? 0.8 : 1)];
});

function list(name: string, input: object, rest?: Record<string, string>): Shape {
  const asked = searchInput.parse(input);
  return {
    name,
    kind: 'list',
    run: (ctx) => search(ctx, asked),
    procedure: 'properties.search',
    input,
    ...(rest && { rest }),
  };
}

function counted(name: string, input: object): Shape {
  const asked = searchFilters.parse(input);
  return {
    name: `facets: ${name}`,
    kind: 'figures',
    run: (ctx) => facets(ctx, asked),
    procedure: 'properties.facets',
    input,
  };
}

function mapped(name: string, input: { zoom: number }): Shape {
  const { zoom, ...filters } = input;
  const asked = { ...searchFilters.parse(filters), zoom };
  return {
    name: `clusters: ${name}`,
    kind: 'figures',
    run: (ctx) => clusters(ctx, asked),
    procedure: 'properties.clusters',
    input,
  };
}

/** `deep` is the cursor of a page far into the newest homes. */
export function shapes(deep: string): Shape[] {
  return [
    list('newest', {}, {}),
    list(
      'city and price',
      { cities: [CITY], maxPrice: 400_000 },
      { city: CITY, max_price: '400000' },
    ),
    list('three cities and type', {
      cities: [CITY, 'Benchtown 70', 'Benchtown 700'],
      types: ['house'],
    }),
    list('text', { words: 'garden terrace' }, { q: 'garden terrace' }),
    list('rare text', { words: 'belvedere' }, { q: 'belvedere' }),
    list('text with typing error', { words: 'gardn terasse' }, { q: 'gardn terasse' }),
    list('map box', { bounds: BOX }, { bounds: Object.values(BOX).join(',') }),
    list('map box of the country', { bounds: { west: -2, south: 42, east: 8, north: 51 } }),
    list(
      'drawn polygon',
      { area: DRAWN },
      { area: DRAWN.map((corner) => corner.join(',')).join(';') },
    ),
    list(
      'features',
      { features: ['garden', 'pool'], excludeFeatures: ['elevator'] },
      { features: 'garden,pool', exclude_features: 'elevator' },
    ),
    list('rare features', { features: ['waterfront', 'gym'] }, { features: 'waterfront,gym' }),
    list('deep page', { cursor: deep }, { cursor: deep }),
    list(
      'best match',
      { sort: 'best_match', words: 'garden' },
      { sort: 'best_match', q: 'garden' },
    ),
    list('sort: price', { sort: 'price_asc' }, { sort: 'price_asc' }),
    list('sort: dearest', { sort: 'price_desc' }, { sort: 'price_desc' }),
    list('sort: price for each m²', { sort: 'price_per_m2_asc' }, { sort: 'price_per_m2_asc' }),
    list('sort: surface', { sort: 'surface_desc' }, { sort: 'surface_desc' }),
    list(
      'sort: smallest in a city',
      { cities: [CITY], sort: 'surface_asc' },
      { city: CITY, sort: 'surface_asc' },
    ),
    list('sort: price for each m² in a city', { cities: [CITY], sort: 'price_per_m2_asc' }),
    counted('country', {}),
    counted('city', { cities: [CITY] }),
    counted('garden and price', { features: ['garden'], maxPrice: 300_000 }),
    mapped('country, zoom 5', {
      zoom: 5,
      ...{ bounds: { west: -5, south: 41, east: 10, north: 52 } },
    }),
    mapped('region, zoom 8', {
      zoom: 8,
      ...{ bounds: { west: 1, south: 45, east: 4, north: 47 } },
    }),
    mapped('town, zoom 12', { zoom: 12, ...{ bounds: BOX } }),
  ];
}
