import type { Estimate, HomeFacts } from '@/domains/market/valuation/contract';
import { homeFacts } from '@/domains/market/valuation/contract';
import { estimatePrice } from '@/domains/market/valuation/service/estimate-price';
import type { ListingDetail } from '@/domains/properties/contract';
import { viewListing } from '@/domains/properties/service/view';
import type { Money } from '@/kernel/money';
import type { Ctx } from '@/platform/context';

const DAY_MS = 86_400_000;

export interface HomePrice {
  readonly home: ListingDetail;
  /** Null where the home lies in a country whose sales nobody records here. */
  readonly facts: HomeFacts | null;
  readonly estimate: Estimate;
  /** What is asked for the home itself; null for a rent. */
  readonly asking: Money | null;
  readonly daysListed: number;
  /** How often what is asked was lowered. */
  readonly priceDrops: number;
}

/** A listed home beside the market: its facts handed over to the valuation. Throws `not_found` as its own page does. */
export async function homePrice(ctx: Ctx, id: number): Promise<HomePrice> {
  const home = await viewListing(ctx, id);
  const facts = factsOf(home);
  const isSale = home.transaction === 'sale';
  return {
    home,
    facts,
    estimate: facts ? await estimatePrice(ctx, facts) : NO_MARKET,
    asking: isSale && home.price.amount > 0n ? home.price : null,
    daysListed: Math.max(0, Math.floor((ctx.now.getTime() - home.listedAt.getTime()) / DAY_MS)),
    priceDrops: isSale ? dropsIn(home.priceHistory) : 0,
  };
}

const NO_MARKET: Estimate = {
  status: 'abstained',
  reasons: ['outside_markets'],
  comparables: [],
  leftOut: [],
  sources: [],
  isDemo: false,
};

/** What the listing tells, each fact only where the contract takes it: a slip of the pen leaves the others standing. */
function factsOf(home: ListingDetail): HomeFacts | null {
  const told = {
    country: home.country,
    propertyType: home.type,
    latitude: home.latitude,
    longitude: home.longitude,
    postalCode: home.postalCode,
    city: home.city,
    address: home.address,
    surface: home.surface,
    landSurface: home.landSurface,
    rooms: home.rooms,
    bedrooms: home.bedrooms,
    bathrooms: home.bathrooms,
    yearBuilt: home.yearBuilt,
    hasElevator: home.features.includes('elevator') ? true : null,
  };
  const { error } = homeFacts.safeParse(told);
  const refused = new Set(error?.issues.map(({ path }) => path[0]));
  const taken = Object.fromEntries(
    Object.entries(told).map(([fact, value]) => [fact, refused.has(fact) ? null : value]),
  );
  return homeFacts.safeParse(taken).data ?? null;
}

function dropsIn(history: ListingDetail['priceHistory']): number {
  const inOrder = [...history].sort((one, other) => +one.recordedAt - +other.recordedAt);
  return inOrder.filter(({ price }, index) => {
    const before = inOrder[index - 1]?.price;
    return before && before.currency === price.currency && price.amount < before.amount;
  }).length;
}
