import { procedure, router } from '@/platform/trpc/procedures';
import { suggestAddressesInput } from './addresses/contract';
import { suggestAddresses } from './addresses/service/suggest-addresses';
import { areasInput } from './areas/contract';
import { areasOf } from './areas/service/areas-of';
import { offerInput } from './offer/contract';
import { adviseOffer } from './offer/service/advise-offer';
import { trendInput } from './trends/contract';
import { readTrend } from './trends/service/read-trend';
import { comparablesInput, historyInput, homeFacts } from './valuation/contract';
import { estimatePrice } from './valuation/service/estimate-price';
import { findComparables } from './valuation/service/find-comparables';
import { salesAtAddress } from './valuation/service/sales-at-address';

/** What recorded sales say, for anybody. */
export const marketRouter = router({
  /** The areas around a home that have a trend. */
  areas: procedure('anyone')
    .input(areasInput)
    .query(({ ctx, input }) => areasOf(ctx, input)),
  addresses: procedure('anyone')
    .input(suggestAddressesInput)
    .query(({ ctx, input }) => suggestAddresses(ctx, input)),
  estimate: procedure('anyone')
    .input(homeFacts)
    .query(({ ctx, input }) => estimatePrice(ctx, input)),
  offer: procedure('anyone')
    .input(offerInput)
    .query(({ ctx, input }) => adviseOffer(ctx, input)),
  comparables: procedure('anyone')
    .input(comparablesInput)
    .query(({ ctx, input }) => findComparables(ctx, input)),
  history: procedure('anyone')
    .input(historyInput)
    .query(({ ctx, input }) => salesAtAddress(ctx, input)),
  trend: procedure('anyone')
    .input(trendInput)
    .query(({ ctx, input }) => readTrend(ctx, input)),
});
