import { z } from 'zod';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { propertyId, type SearchInput } from './contract';
import { givenOf, pageQuery, searchBody, searchInputOf, searchQuery } from './rest-query';
import {
  favoriteShape,
  listShape,
  propertyShape,
  searchShape,
  writeListing,
  writeProperty,
} from './rest-shapes';
import { interpretationShape, restInterpretation } from './sentence/rest-interpretation';
import { searchBySentence } from './sentence/service/search-by-sentence';
import { listFavourites, setFavourite } from './service/favourites';
import { type Found, search } from './service/search';
import { viewProperty } from './service/view';

const idParam = z.object({ id: z.string().describe('The number of a property.') });

export const routes: readonly AnyRoute[] = [
  defineRoute({
    method: 'get',
    path: '/api/properties/search',
    family: 'homester',
    summary: 'Search homes',
    access: 'signed_in',
    query: searchQuery,
    success: { status: 200, description: 'A page of homes.', schema: searchShape },
    handle: (ctx, { query }) => answerSearch(ctx, searchInputOf(query)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/properties/search',
    family: 'homester',
    summary: 'Search homes with a sentence and filters',
    description:
      'The filters of the GET route as JSON, and `query`: a sentence in English or French. `interpretation` says what was ' +
      'read in it; keys beside it win. Words that became no filter (`unmatched`) rank homes and never empty the answer.',
    access: 'signed_in',
    body: searchBody,
    success: {
      status: 200,
      description: 'A page of homes.',
      schema: searchShape.extend({ interpretation: interpretationShape.optional() }),
    },
    handle: async (ctx, { body }) => {
      if (body.query === undefined) return answerSearch(ctx, searchInputOf(body));
      const { found, input, interpretation } = await searchBySentence(
        ctx,
        body.query,
        givenOf(body),
      );
      return {
        body: {
          ...writeFound(ctx, input, found),
          interpretation: restInterpretation(interpretation),
        },
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/properties/favorites',
    family: 'homester',
    summary: "The reader's favourite homes",
    access: 'signed_in',
    query: pageQuery,
    success: { status: 200, description: 'A page of homes.', schema: listShape },
    handle: async (ctx, { query }) => {
      const [page, perPage] = [query.page ?? 1, query.per_page ?? 20];
      const { listings, total } = await listFavourites(ctx, { page, perPage });
      const hasNext = page * perPage < total;
      return {
        body: {
          properties: listings.map((home) => writeListing(home, ctx.publicUrl)),
          pagination: {
            page,
            per_page: perPage,
            total,
            pages: Math.ceil(total / perPage),
            has_next: hasNext,
            has_prev: page > 1,
            next_cursor: null,
          },
          total,
        },
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/properties/{id}',
    family: ['homester', 'analysis'],
    summary: "A home's details",
    description: "A home that is or was offered publicly, or a property of the reader's own.",
    access: 'signed_in',
    params: idParam,
    success: { status: 200, description: 'The home.', schema: propertyShape },
    handle: async (ctx, { params }) => {
      const { property, listing } = await viewProperty(ctx, idOf(params));
      return { body: writeProperty(property, listing, ctx.publicUrl) };
    },
  }),
  favoriteRoute('post', 'Add a home to the favourites', true, 'Property added to favorites'),
  favoriteRoute(
    'delete',
    'Take a home out of the favourites',
    false,
    'Property removed from favorites',
  ),
];

function favoriteRoute(
  method: 'post' | 'delete',
  summary: string,
  isFavourite: boolean,
  message: string,
): AnyRoute {
  return defineRoute({
    method,
    path: '/api/properties/{id}/favorite',
    family: 'homester',
    summary,
    access: 'signed_in',
    params: idParam,
    success: { status: 200, description: 'Done, or done before.', schema: favoriteShape },
    handle: async (ctx, { params }) => {
      const propertyId = idOf(params);
      await setFavourite(ctx, { propertyId, isFavourite });
      return { body: { message, data: { property_id: propertyId, is_favorite: isFavourite } } };
    },
  });
}

async function answerSearch(ctx: Ctx, input: SearchInput) {
  return { body: writeFound(ctx, input, await search(ctx, input)) };
}

function writeFound(ctx: Ctx, input: SearchInput, found: Found) {
  return {
    properties: found.listings.map((home) => writeListing(home, ctx.publicUrl)),
    pagination: {
      page: Math.floor(found.position / input.perPage) + 1,
      per_page: input.perPage,
      total: found.total,
      pages: Math.ceil(found.total / input.perPage),
      has_next: found.nextCursor !== null,
      has_prev: found.position > 0,
      next_cursor: found.nextCursor,
    },
    total: found.total,
    ...(found.totalIsMinimum && { total_is_minimum: true }),
    ...(found.hidden > 0 && { hidden: found.hidden }),
    ...(found.corrected.length > 0 && { corrected: found.corrected }),
    ...(found.inOtherCurrencies > 0 && {
      in_other_currencies: found.inOtherCurrencies,
      ...(found.currency && { currency: found.currency }),
    }),
  };
}

/** What is no number of a property names none: 404, as reference 2's clients expect. */
function idOf(params: z.output<typeof idParam>): number {
  const parsed = propertyId.shape.id.safeParse(
    /^\d{1,10}$/.test(params.id) ? Number(params.id) : NaN,
  );
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}
