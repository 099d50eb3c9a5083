import { procedure, router } from '@/platform/trpc/procedures';
import {
  favouriteState,
  favouritesInput,
  propertyId,
  searchFilters,
  searchInput,
  similarInput,
} from './contract';
import { clusterInput, compareInput, whyInput } from './contract-figures';
import { withoutText } from './model';
import { neighbourhood } from './neighbourhood/contract';
import { compareWithNeighbourhood } from './neighbourhood/service/compare';
import { interpretInput } from './sentence/contract';
import { interpret } from './sentence/service/interpret';
import { clusters } from './service/clusters';
import { compare } from './service/compare';
import { facets } from './service/facets';
import { listFavourites, setFavourite } from './service/favourites';
import { loosen } from './service/loosen';
import { mapPoints } from './service/map-points';
import { search } from './service/search';
import { similar } from './service/similar';
import { viewListing } from './service/view';
import { why } from './service/why';

export const propertiesRouter = router({
  search: procedure('anyone')
    .input(searchInput)
    .query(async ({ ctx, input }) => {
      const { listings, position, ...found } = await search(ctx, input);
      return { ...found, listings: listings.map(withoutText) };
    }),
  /** Which filters to drop when a search found nothing, the most helpful first. */
  loosen: procedure('anyone')
    .input(searchFilters)
    .query(({ ctx, input }) => loosen(ctx, input)),
  /** What a sentence asks for, as filters with the words that they come from. */
  interpret: procedure('anyone')
    .input(interpretInput)
    .query(({ ctx, input }) => interpret(ctx, input.sentence)),
  mapPoints: procedure('anyone')
    .input(searchFilters)
    .query(({ ctx, input }) => mapPoints(ctx, input)),
  /** What speaks for a home among the best matches of a search. */
  why: procedure('anyone')
    .input(whyInput)
    .query(({ ctx, input }) => why(ctx, input)),
  /** How many homes each choice of type, bedrooms and price would show. */
  facets: procedure('anyone')
    .input(searchFilters)
    .query(({ ctx, input }) => facets(ctx, input)),
  clusters: procedure('anyone')
    .input(clusterInput)
    .query(({ ctx, input }) => clusters(ctx, input)),
  byId: procedure('anyone')
    .input(propertyId)
    .query(({ ctx, input }) => viewListing(ctx, input.id)),
  similar: procedure('anyone')
    .input(similarInput)
    .query(async ({ ctx, input }) => (await similar(ctx, input.id, input.limit)).map(withoutText)),
  neighbourhood: procedure('anyone')
    .input(propertyId)
    .output(neighbourhood)
    .query(({ ctx, input }) => compareWithNeighbourhood(ctx, input.id)),
  /** Up to four homes side by side. */
  compare: procedure('anyone')
    .input(compareInput)
    .query(({ ctx, input }) => compare(ctx, input.ids)),
  favourites: procedure('signed_in')
    .input(favouritesInput.prefault({}))
    .query(async ({ ctx, input }) => {
      const { listings, total } = await listFavourites(ctx, input);
      return { listings: listings.map(withoutText), total };
    }),
  setFavourite: procedure('signed_in')
    .input(favouriteState)
    .mutation(({ ctx, input }) => setFavourite(ctx, input)),
});
