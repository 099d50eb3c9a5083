import type { Ctx } from '@/platform/context';
import { estimatePrice } from '../../valuation/service/estimate-price';
import type { Offer, OfferInput } from '../contract';
import { offerOn } from '../model-offer';

/** What to think of an asking price and what to offer. Anybody may ask: it tells no single sale. */
export async function adviseOffer(ctx: Ctx, { home, ...terms }: OfferInput): Promise<Offer> {
  return offerOn(await estimatePrice(ctx, home), terms);
}
