import { propertyId } from '@/domains/properties/contract';
import { procedure, router } from '@/platform/trpc/procedures';
import { homePrice } from './home-price';

/** Listings beside the market of recorded sales. */
export const priceRouter = router({
  /** What a listed home is worth, by the facts of its listing. */
  ofHome: procedure('anyone')
    .input(propertyId)
    .query(({ ctx, input }) => homePrice(ctx, input.id)),
});
